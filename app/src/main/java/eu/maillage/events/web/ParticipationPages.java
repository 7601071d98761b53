package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.domain.Attendance;
import eu.maillage.events.domain.CardBringing;
import eu.maillage.events.domain.OwnConsents;
import eu.maillage.events.domain.Participation;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.Notice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation's own page, reached by its link: whether it comes, what it brings, its cards. */
@Controller
@RequestMapping("/participation/{organisation}")
class ParticipationPages {

    private final Participation participation;
    private final Attendance attendance;
    private final Events events;
    private final CardBringing bringing;
    private final Cards cards;
    private final Directory directory;
    private final OwnConsents consents;

    ParticipationPages(
            Participation participation,
            Attendance attendance,
            Events events,
            CardBringing bringing,
            Cards cards,
            Directory directory,
            OwnConsents consents) {
        this.participation = participation;
        this.attendance = attendance;
        this.events = events;
        this.bringing = bringing;
        this.cards = cards;
        this.directory = directory;
        this.consents = consents;
    }

    @GetMapping
    String home(Asker asker, @PathVariable UUID organisation, Model model) {
        OrganisationId id = new OrganisationId(organisation);
        List<CardFace> written = cards.of(asker, id);
        String name = directory
                .organisation(asker, id)
                .map(OrganisationFace::name)
                .orElseThrow(() -> new NotFound("No organisation %s.".formatted(id)));
        List<OwnEvent> theirs = participation.of(asker, id).stream()
                .map(part -> own(part, written))
                .toList();
        model.addAttribute(
                "view",
                new ParticipationView(
                        id,
                        name,
                        theirs,
                        participation.past(asker, id),
                        written,
                        consents.speaker(asker, id).orElse(null)));
        return "events/web/participation";
    }

    private static OwnEvent own(Participation.Part part, List<CardFace> written) {
        List<BroughtCard> going = part.going();
        Set<CardId> here = going.stream().map(BroughtCard::card).collect(Collectors.toSet());
        Map<Boolean, List<CardFace>> others = written.stream()
                .filter(card -> card.isReady() && !here.contains(card.id()))
                .collect(Collectors.partitioningBy(
                        card -> part.event().ownTradeRefused() && card.isRefusedAsOwnTrade()));
        return new OwnEvent(
                part.event(),
                part.participant(),
                going,
                others.getOrDefault(false, List.of()),
                others.getOrDefault(true, List.of()));
    }

    @PostMapping("/{event}/answer")
    String answer(
            Asker asker,
            @PathVariable UUID organisation,
            @PathVariable UUID event,
            @RequestParam boolean comes,
            RedirectAttributes redirect) {
        Notice notice =
                switch (attendance.answer(asker, new EventId(event), new OrganisationId(organisation), comes)) {
                    case NOTED ->
                        Notice.done(comes ? "events.participation.noted-yes" : "events.participation.noted-no");
                    case TOO_LATE -> Notice.warning("events.participation.too-late");
                };
        notice.after(redirect);
        return "redirect:/participation/" + organisation;
    }

    /** What the person whose link it is agrees to, for one purpose. */
    @PostMapping("/consent")
    String consent(
            Asker asker,
            @PathVariable UUID organisation,
            @RequestParam Purpose purpose,
            @RequestParam boolean given,
            RedirectAttributes redirect) {
        consents.say(asker, new OrganisationId(organisation), purpose, given);
        Notice.done(given ? "events.own-consent.noted-yes" : "events.own-consent.noted-no")
                .after(redirect);
        return "redirect:/participation/" + organisation + "#details";
    }

    @PostMapping("/{event}/bring")
    String bring(
            Asker asker,
            @PathVariable UUID organisation,
            @PathVariable UUID event,
            @RequestParam UUID card,
            RedirectAttributes redirect) {
        BringingNotice.of(events.bring(asker, new EventId(event), new CardId(card)))
                .after(redirect);
        return "redirect:/participation/" + organisation + "#e-" + event;
    }

    @PostMapping("/{event}/bring-all")
    String bringAll(
            Asker asker, @PathVariable UUID organisation, @PathVariable UUID event, RedirectAttributes redirect) {
        BringingNotice.of(bringing.bringAllOf(asker, new EventId(event), new OrganisationId(organisation)))
                .after(redirect);
        return "redirect:/participation/" + organisation + "#e-" + event;
    }
}
