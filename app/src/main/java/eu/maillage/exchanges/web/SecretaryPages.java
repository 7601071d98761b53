package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The secretary's grid: the card that is announced and the companies of her table, OUI or NON. */
@Controller
@RequestMapping("/events/{event}/exchange/secretary")
class SecretaryPages {

    private final RunningExchanges exchanges;
    private final AnswerDesk desk;
    private final InstantSource clock;

    SecretaryPages(RunningExchanges exchanges, AnswerDesk desk, InstantSource clock) {
        this.exchanges = exchanges;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String show(
            Page page,
            Model model,
            Asker asker,
            @PathVariable UUID event,
            @RequestParam @Nullable Integer table,
            @RequestParam @Nullable Phase phase,
            @RequestParam @Nullable Integer round,
            @RequestParam @Nullable String card) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        RunningExchange exchange = exchanges.look(asker, event);
        RoomView room = RoomView.of(event, exchange, clock.instant());
        model.addAttribute("page", page);
        if (exchange.plan().isEmpty()) {
            model.addAttribute("view", room);
            return "exchanges/web/noPlan";
        }
        Spot spot = Spot.of(exchange, new Spot.Wanted(table, phase, round));
        Desk laid = new Desk(room, exchanges.book(asker, event), spot, room.path() + "/secretary", table == null);
        model.addAttribute("view", laid.view(card));
        return "exchanges/web/secretary";
    }

    /** The whole plan and what stands, for a tablet that may soon be alone. */
    @GetMapping("/content")
    ResponseEntity<GridContent> content(Page page, Asker asker, @PathVariable UUID event) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        RunningExchange exchange = exchanges.look(asker, event);
        if (exchange.plan().isEmpty()) {
            throw new NotFound("No plan is published for the event " + event);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(GridContent.of(exchange, exchanges.book(asker, event), page.csrf()));
    }

    /** Answers after the commit: what is acknowledged here is durable. */
    @PostMapping(path = "/answers", consumes = "application/json")
    @ResponseBody
    SentAnswers.Outcomes take(Asker asker, @PathVariable UUID event, @RequestBody @Valid SentAnswers sent) {
        return SentAnswers.Outcomes.of(desk.take(asker, event, sent.toAnswers()));
    }

    /** The same without a script, one card at a time: whoever is not marked said NON. */
    @PostMapping("/card")
    String card(
            Asker asker,
            @PathVariable UUID event,
            @RequestParam int table,
            @RequestParam Phase phase,
            @RequestParam int round,
            @RequestParam String card,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        Spot spot = Spot.of(exchanges.look(asker, event), new Spot.Wanted(table, phase, round));
        UUID id = spot.card(card)
                .orElseThrow(() -> new NotFound("No card " + card + " in this batch."))
                .id();
        // Each form sent is a device of its own, so the later one prevails and none is counted twice.
        Answer answer = new Answer(
                Ids.next(), 1, AnswerSource.SECRETARY, table, phase, round, id, marks(asker, event, spot, id, fields));
        told(desk.take(asker, event, List.of(answer)).getFirst()).after(redirect);
        return "redirect:/events/%s/exchange/secretary%s&card=%s".formatted(event, spot.query(), spot.after(card));
    }

    private Map<UUID, Mark> marks(Asker asker, UUID event, Spot spot, UUID card, Map<String, String> fields) {
        return CellMarks.ofCard(spot, exchanges.book(asker, event), card, fields);
    }

    private static Notice told(AnswerOutcome outcome) {
        return switch (outcome) {
            case AnswerOutcome.Recorded _ -> Notice.done("live.grid.saved");
            case AnswerOutcome.Refused refused -> Notice.warning(RefusalWords.reason(refused.reason()));
        };
    }
}
