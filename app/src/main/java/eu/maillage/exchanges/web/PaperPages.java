package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Typing a paper grid in afterwards: a whole batch of a table at once. */
@Controller
@RequestMapping("/events/{event}/exchange/paper-grid")
class PaperPages {

    private final HelperRooms rooms;
    private final AnswerDesk desk;

    PaperPages(HelperRooms rooms, AnswerDesk desk) {
        this.rooms = rooms;
        this.desk = desk;
    }

    @GetMapping
    String show(
            Page page,
            Model model,
            Asker asker,
            @PathVariable UUID event,
            @RequestParam @Nullable Integer table,
            @RequestParam @Nullable Phase phase,
            @RequestParam @Nullable Integer round) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        HelperRoom room = rooms.open(asker, event);
        if (!room.isPlanned()) {
            return room.withoutPlan(model);
        }
        Spot spot = room.at(new Spot.Wanted(table, phase, round)).with(room.presence()::came);
        model.addAttribute("view", new PaperGrid(page, room.view(), spot, room.book()).view());
        return "exchanges/web/paperGrid";
    }

    @PostMapping
    String save(
            Asker asker,
            @PathVariable UUID event,
            @RequestParam int table,
            @RequestParam Phase phase,
            @RequestParam int round,
            @RequestParam(defaultValue = "") Set<UUID> read,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        HelperRoom room = rooms.open(asker, event);
        Map<String, String> typed = room.today(fields);
        Spot now = room.at(new Spot.Wanted(table, phase, round));
        Spot spot = now.with(room.presence()::came);
        Spot throughout = now.with(room.presence()::stayed);
        List<Answer> answers = FormAnswers.of(
                spot,
                AnswerSource.PAPER,
                spot.visit().cards(),
                card -> read.contains(card)
                        ? CellMarks.withTheRestAsNo(spot, throughout, room.book(), card, typed)
                        : CellMarks.changed(spot, card, typed));
        List<AnswerOutcome> outcomes = desk.take(asker, event, answers);
        long cards = answers.stream().map(Answer::card).distinct().count();
        FormAnswers.told(outcomes, Notice.done("live.paper.saved", cards)).after(redirect);
        return "redirect:/events/" + event + "/exchange/paper-grid" + spot.query();
    }
}
