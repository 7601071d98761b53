package eu.maillage.exchanges.web.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.plan.Guest;
import eu.maillage.exchanges.domain.plan.MoveCost;
import eu.maillage.exchanges.domain.plan.Moves;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.PlanSheet;
import eu.maillage.exchanges.domain.plan.PlanVersion;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.Seating;
import eu.maillage.exchanges.domain.plan.SeatingQuestion;
import eu.maillage.exchanges.web.ExchangeTabs;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.Notice;
import eu.maillage.ui.Page;
import eu.maillage.ui.Tone;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an organisation is moved by hand, the cost of each place being told before. */
@Controller
class MovePages {

    private final PlanReading reading;
    private final Planning planning;

    MovePages(PlanReading reading, Planning planning) {
        this.reading = reading;
        this.planning = planning;
    }

    @GetMapping("/events/{id}/exchange/plan/move/{organisation}")
    String choices(Asker asker, Page page, @PathVariable UUID id, @PathVariable UUID organisation, Model model) {
        PlanSheet sheet = reading.sheet(asker, new EventId(id));
        if (sheet.isOver()) {
            return "redirect:" + ExchangeTabs.address(new EventId(id), ExchangeTabs.Place.PLAN);
        }
        PlanVersion current = sheet.current();
        OrganisationId moved = new OrganisationId(organisation);
        if (current == null
                || sheet.question().guests().stream()
                        .noneMatch(guest -> guest.id().equals(moved))) {
            throw new NotFound("%s cannot be moved at event %s.".formatted(organisation, id));
        }
        Seating seating = current.content().seating();
        int table = seating.tableOf(moved)
                .orElseThrow(() -> new NotFound("%s has no seat at event %s.".formatted(organisation, id)));
        model.addAttribute(
                "view",
                new MoveView(
                        ExchangeTabs.address(new EventId(id)),
                        organisation.toString(),
                        sheet.assembly().name(moved),
                        table,
                        current.number(),
                        sheet.fixedTable(moved).orElse(null),
                        choices(page, sheet, seating, moved, table)));
        return "exchanges/web/plan/move";
    }

    @PostMapping("/events/{id}/exchange/plan/move/{organisation}")
    String move(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam int table,
            @RequestParam(defaultValue = "false") boolean keep,
            @RequestParam int seen,
            RedirectAttributes redirect) {
        EventId event = new EventId(id);
        planning.move(asker, event, new OrganisationId(organisation), table, keep, seen);
        Notice.done("exchanges.plan.done.moved", table).after(redirect);
        return "redirect:" + ExchangeTabs.address(event, ExchangeTabs.Place.PLAN) + "#o-" + organisation;
    }

    @PostMapping("/events/{id}/exchange/plan/swap/{organisation}")
    String swap(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID organisation,
            @RequestParam UUID other,
            @RequestParam int seen,
            RedirectAttributes redirect) {
        EventId event = new EventId(id);
        planning.swap(asker, event, new OrganisationId(organisation), new OrganisationId(other), seen);
        Notice.done("exchanges.plan.done.swapped").after(redirect);
        return "redirect:" + ExchangeTabs.address(event, ExchangeTabs.Place.PLAN) + "#o-" + organisation;
    }

    private static List<MoveView.Choice> choices(
            Page page, PlanSheet sheet, Seating seating, OrganisationId moved, int table) {
        SeatingQuestion question = sheet.question();
        List<Guest> seated = question.guests().stream()
                .filter(guest -> seating.has(guest.id()))
                .toList();
        Moves moves = new Moves(new SeatingQuestion(seated, question.settings(), question.wishes()), seating);
        PlanWords words = new PlanWords(page.wording(), sheet.assembly());
        return IntStream.rangeClosed(1, seating.tables().size())
                .filter(number -> number != table)
                .mapToObj(number -> choice(page, words, moves, moved, seating, number, sheet))
                .toList();
    }

    private static MoveView.Choice choice(
            Page page,
            PlanWords words,
            Moves moves,
            OrganisationId moved,
            Seating seating,
            int table,
            PlanSheet sheet) {
        MoveCost cost = moves.move(moved, table);
        return new MoveView.Choice(
                table,
                words.joined(seating.table(table).stream()
                        .map(sheet.assembly()::name)
                        .toList()),
                price(
                        page,
                        cost,
                        Stream.concat(Stream.of(sizes(page, seating, moved, table)), words.cost(cost).stream())
                                .toList()),
                swap(page, words, moves, moved, table, sheet));
    }

    /** How many sit at either table before and after. */
    private static String sizes(Page page, Seating seating, OrganisationId moved, int table) {
        int left = seating.tableOf(moved).orElseThrow();
        int there = seating.table(left).size();
        int here = seating.table(table).size();
        return page.t("exchanges.plan.move.sizes", left, there, there - 1, table, here, here + 1);
    }

    private static MoveView.@Nullable Swap swap(
            Page page, PlanWords words, Moves moves, OrganisationId moved, int table, PlanSheet sheet) {
        return moves.bestPartner(moved, table)
                .map(other -> swap(
                        page,
                        words,
                        moves.swap(moved, other),
                        moves.swap(other, moved),
                        other,
                        sheet.assembly().name(other)))
                .orElse(null);
    }

    /** What it changes for the one, then for the other. */
    private static MoveView.Swap swap(
            Page page, PlanWords words, MoveCost cost, MoveCost others, OrganisationId other, String name) {
        return new MoveView.Swap(other.toString(), name, price(page, cost, words.cost(cost, others, name)));
    }

    private static MoveView.Price price(Page page, MoveCost cost, List<String> sentences) {
        Tone tone =
                switch (cost.verdict()) {
                    case BETTER -> Tone.GOOD;
                    case SAME -> Tone.PLAIN;
                    case WORSE -> Tone.CARE;
                    case FORBIDDEN -> Tone.BAD;
                };
        return new MoveView.Price(page.name("exchanges.plan.verdict", cost.verdict()), tone, sentences);
    }
}
