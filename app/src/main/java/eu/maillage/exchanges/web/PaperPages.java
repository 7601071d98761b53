package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerBook;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import eu.maillage.ui.Tab;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    private final RunningExchanges exchanges;
    private final AnswerDesk desk;
    private final InstantSource clock;

    PaperPages(RunningExchanges exchanges, AnswerDesk desk, InstantSource clock) {
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
            @RequestParam @Nullable Integer round) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        RunningExchange exchange = exchanges.look(asker, event);
        RoomView room = RoomView.of(event, exchange, clock.instant());
        model.addAttribute("page", page);
        if (exchange.plan().isEmpty()) {
            model.addAttribute("view", room);
            return "exchanges/web/noPlan";
        }
        Spot spot = Spot.of(exchange, new Spot.Wanted(table, phase, round));
        model.addAttribute("view", view(page, room, spot, exchanges.book(asker, event)));
        return "exchanges/web/paperGrid";
    }

    @PostMapping
    String save(
            Asker asker,
            @PathVariable UUID event,
            @RequestParam int table,
            @RequestParam Phase phase,
            @RequestParam int round,
            @RequestParam(defaultValue = "") String rest,
            @RequestParam Map<String, String> fields,
            RedirectAttributes redirect) {
        asker.require(Role.SECRETARY, Crew.scope(event));
        Spot spot = Spot.of(exchanges.look(asker, event), new Spot.Wanted(table, phase, round));
        AnswerBook book = exchanges.book(asker, event);
        List<Answer> answers = answers(
                spot,
                card -> rest.equals("NO")
                        ? CellMarks.withTheRestAsNo(spot, book, card, fields)
                        : CellMarks.changed(spot, card, fields));
        told(desk.take(asker, event, answers)).after(redirect);
        return "redirect:/events/" + event + "/exchange/paper-grid" + spot.query();
    }

    /** Each form sent is a device of its own, so the later one prevails and none is counted twice. */
    private static List<Answer> answers(Spot spot, Function<UUID, Map<UUID, Mark>> read) {
        UUID device = Ids.next();
        List<Answer> answers = new ArrayList<>();
        spot.visit().cards().forEach(card -> {
            Map<UUID, Mark> marks = read.apply(card);
            if (!marks.isEmpty()) {
                answers.add(new Answer(
                        device,
                        answers.size() + 1,
                        AnswerSource.PAPER,
                        spot.table().number(),
                        spot.phase(),
                        spot.round(),
                        card,
                        marks));
            }
        });
        return answers;
    }

    private static Notice told(List<AnswerOutcome> outcomes) {
        return outcomes.stream()
                .filter(AnswerOutcome.Refused.class::isInstance)
                .map(AnswerOutcome.Refused.class::cast)
                .findFirst()
                .map(refused -> Notice.warning(RefusalWords.reason(refused.reason())))
                .orElseGet(() -> Notice.done("live.paper.saved", outcomes.size()));
    }

    private static PaperView view(Page page, RoomView room, Spot spot, AnswerBook book) {
        return new PaperView(
                room,
                tables(room, spot),
                rounds(page, room, spot),
                spot.table().number(),
                spot.table().name(),
                spot.phase(),
                spot.round(),
                spot.table().seats().stream().map(RoundPlan.Seat::name).toList(),
                spot.cards().stream().map(card -> row(spot, card, book)).toList());
    }

    private static List<Tab> tables(RoomView room, Spot spot) {
        return spot.plan().tables().stream()
                .map(table -> new Tab(
                        table.name(),
                        "%s/paper-grid?table=%d&phase=%s&round=%d"
                                .formatted(room.path(), table.number(), spot.phase(), spot.round()),
                        null,
                        table.number() == spot.table().number()))
                .toList();
    }

    private static List<Tab> rounds(Page page, RoomView room, Spot spot) {
        return spot.plan().phases().stream()
                .flatMap(plan -> IntStream.rangeClosed(1, plan.rounds().size())
                        .mapToObj(round -> new Tab(
                                page.t("live.paper.round", page.name("live.phase", plan.phase()), round),
                                "%s/paper-grid?table=%d&phase=%s&round=%d"
                                        .formatted(room.path(), spot.table().number(), plan.phase(), round),
                                null,
                                plan.phase() == spot.phase() && round == spot.round())))
                .toList();
    }

    private static PaperView.Row row(Spot spot, RoundPlan.Card card, AnswerBook book) {
        return new PaperView.Row(
                card.id(),
                card.number(),
                card.title(),
                spot.table().seats().stream()
                        .map(seat -> new PaperView.Cell(
                                seat.organisation(),
                                seat.name(),
                                Desk.part(seat, card),
                                book.mark(card.id(), seat.organisation())))
                        .toList());
    }
}
