package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardSearch;
import eu.maillage.cards.Cards;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Bringing;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.domain.CardBringing;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cards of an event: brought all at once or one by one, numbered, taken back. */
@Controller
@RequestMapping("/events/{id}/cards")
class EventCardPages {

    private final EventBoards boards;
    private final Events events;
    private final CardBringing bringing;
    private final Cards cards;
    private final CardSearch search;

    EventCardPages(EventBoards boards, Events events, CardBringing bringing, Cards cards, CardSearch search) {
        this.boards = boards;
        this.events = events;
        this.bringing = bringing;
        this.cards = cards;
        this.search = search;
    }

    @GetMapping
    String list(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @ModelAttribute("filter") EventCardFilter filter,
            Model model) {
        EventBoard board = boards.of(asker, new EventId(id));
        Map<OrganisationId, String> names = board.attendants().counted().stream()
                .collect(Collectors.toMap(each -> each.organisation().id(), Attendant::name));
        List<CardFace> written = board.written().stream()
                .filter(card -> names.containsKey(card.organisation()))
                .toList();
        List<BroughtCard> narrowed = filter.among(board.cards(), search);
        Paging paging = Paging.of(page.parameter("page"), narrowed.size());
        List<BroughtCard> shown =
                narrowed.stream().skip(paging.offset()).limit(paging.size()).toList();
        model.addAttribute(
                "view",
                new EventCardsView(
                        board,
                        refused(board, written, names),
                        since(asker, shown),
                        filter,
                        FormState.of(filter).named("filter"),
                        shown,
                        paging));
        return "events/web/cards";
    }

    private static List<EventCardsView.RefusedCard> refused(
            EventBoard board, List<CardFace> written, Map<OrganisationId, String> names) {
        Set<CardId> here = board.cards().stream().map(BroughtCard::card).collect(Collectors.toSet());
        return written.stream()
                .filter(card -> board.event().ownTradeRefused() && card.isReady() && card.isRefusedAsOwnTrade())
                .filter(card -> !here.contains(card.id()))
                .map(card -> new EventCardsView.RefusedCard(card, names.getOrDefault(card.organisation(), "")))
                .toList();
    }

    private Map<BroughtCardId, EventCardsView.Since> since(Asker asker, List<BroughtCard> shown) {
        Map<CardId, CardFace> now = cards
                .cards(asker, shown.stream().map(BroughtCard::card).toList())
                .stream()
                .collect(Collectors.toMap(CardFace::id, card -> card));
        Map<BroughtCardId, EventCardsView.Since> since = new HashMap<>();
        shown.forEach(card -> {
            CardFace face = now.get(card.card());
            if (face == null) {
                since.put(card.id(), EventCardsView.Since.DELETED);
            } else if (card.isOutdatedBy(face)) {
                since.put(card.id(), EventCardsView.Since.CHANGED);
            }
        });
        return since;
    }

    @PostMapping
    String bringAll(Asker asker, Page page, @PathVariable UUID id, RedirectAttributes redirect) {
        List<Bringing> answers = events.bringAll(asker, new EventId(id));
        long there = events.cards(asker, new EventId(id)).stream()
                .filter(card -> !card.withdrawn())
                .count();
        BringingNotice.of(page, answers, (int) there).after(redirect);
        return back(id);
    }

    /** One card: a late one, one that was taken back, or one that the coordinator lets pass. */
    @PostMapping("/bring")
    String bring(
            Asker asker,
            Page page,
            @PathVariable UUID id,
            @RequestParam UUID card,
            @RequestParam(defaultValue = "false") boolean overrule,
            RedirectAttributes redirect) {
        CardId chosen = new CardId(card);
        if (overrule) {
            cards.overrule(asker, chosen);
        }
        String event = events.event(asker, new EventId(id)).map(Event::name).orElse("");
        BringingNotice.of(page, events.bring(asker, new EventId(id), chosen), event)
                .after(redirect);
        return back(id);
    }

    @PostMapping("/{card}/withdraw")
    String withdraw(Asker asker, @PathVariable UUID id, @PathVariable UUID card, RedirectAttributes redirect) {
        events.withdraw(asker, new EventId(id), new BroughtCardId(card));
        Notice.done("events.cards.withdrawn").after(redirect);
        return back(id);
    }

    @PostMapping("/{card}/renew")
    String renew(Asker asker, @PathVariable UUID id, @PathVariable UUID card, RedirectAttributes redirect) {
        Notice notice =
                switch (bringing.renew(asker, new EventId(id), new BroughtCardId(card))) {
                    case RENEWED -> Notice.done("events.cards.renewed");
                    case NOT_READY -> Notice.warning("events.cards.not-ready");
                    case OWN_TRADE -> Notice.warning("events.cards.own-trade-now");
                    case TOO_LATE -> Notice.warning("events.cards.too-late");
                };
        notice.after(redirect);
        return back(id);
    }

    private static String back(UUID id) {
        return "redirect:/events/" + id + "/cards";
    }
}
