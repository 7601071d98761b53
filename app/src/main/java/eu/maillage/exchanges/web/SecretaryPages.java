package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Acknowledged;
import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.TabletsHeard;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import jakarta.validation.Valid;
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

    private final HelperRooms rooms;
    private final AnswerDesk desk;
    private final TabletsHeard tablets;
    private final LiveTopics live;

    SecretaryPages(HelperRooms rooms, AnswerDesk desk, TabletsHeard tablets, LiveTopics live) {
        this.rooms = rooms;
        this.desk = desk;
        this.tablets = tablets;
        this.live = live;
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
        HelperRoom room = rooms.open(asker, event);
        heard(asker, event, table == null ? TabletsHeard.NO_TABLE : table, List.of());
        if (!room.isPlanned()) {
            return room.withoutPlan(model);
        }
        if (room.lacks(table)) {
            return "redirect:" + room.view().path() + "/secretary";
        }
        Spot spot = room.at(new Spot.Wanted(table, phase, round));
        Desk laid = new Desk(page.wording(), room, spot, room.view().path() + "/secretary", table == null);
        model.addAttribute("view", laid.view(card));
        return "exchanges/web/secretary";
    }

    /** The whole plan and what stands, for a tablet that may soon be alone. */
    @GetMapping("/content")
    ResponseEntity<GridContent> content(Page page, Asker asker, @PathVariable UUID event) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        HelperRoom room = rooms.open(asker, event);
        if (!room.isPlanned()) {
            throw new NotFound("No plan is published for the event " + event);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(GridContent.of(room.exchange(), room.book(), page));
    }

    /** A tablet says again and again that it is there, at which table, and which ones it has left. */
    @GetMapping("/here")
    ResponseEntity<Void> here(
            Asker asker,
            @PathVariable UUID event,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam(defaultValue = "") List<Integer> left) {
        heard(asker, event, table, left);
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }

    /** Answers after the commit: what is acknowledged here is durable. */
    @PostMapping(path = "/answers", consumes = "application/json")
    @ResponseBody
    SentAnswers.Outcomes take(Asker asker, @PathVariable UUID event, @RequestBody @Valid SentAnswers sent) {
        return SentAnswers.Outcomes.of(desk.takeFromTablet(asker, event, sent.toAnswers()));
    }

    /**
     * The same without a script, one card at a time: whoever is not marked said NON, and whoever left while the page was open
     * keeps what it raised before.
     */
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
        HelperRoom room = rooms.open(asker, event);
        Spot spot = room.at(new Spot.Wanted(table, phase, round));
        UUID id = spot.card(card)
                .orElseThrow(() -> new NotFound("No card " + card + " in this batch."))
                .id();
        Spot began = spot.with(room.presence()::came);
        List<Answer> answers = FormAnswers.of(
                spot,
                AnswerSource.SECRETARY,
                List.of(id),
                known -> CellMarks.ofCard(began, spot, room.book(), known, room.today(fields)));
        List<Acknowledged> told = desk.takeFromTablet(asker, event, answers);
        boolean differs = told.stream().anyMatch(one -> !one.otherwise().isEmpty());
        FormAnswers.told(
                        told.stream().map(Acknowledged::outcome).toList(),
                        differs ? Notice.done("live.grid.saved-otherwise") : Notice.done("live.grid.saved"))
                .after(redirect);
        return "redirect:/events/%s/exchange/secretary%s&card=%s".formatted(event, spot.query(), spot.after(card));
    }

    private void heard(Asker asker, UUID event, int table, List<Integer> left) {
        if (tablets.hear(asker, event, table, left)) {
            live.publishSoon(ExchangeTopics.progress(asker.territory(), event));
        }
    }
}
