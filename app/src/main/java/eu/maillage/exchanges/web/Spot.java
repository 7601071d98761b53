package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RoundPlan.Card;
import eu.maillage.exchanges.domain.RoundPlan.PhasePlan;
import eu.maillage.exchanges.domain.RoundPlan.Seat;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.tenancy.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One table in one round, with the cards it has there. */
record Spot(RoundPlan plan, Table table, Phase phase, int round, Visit visit) {

    /** What an address asks for; whatever it leaves open is where the room is, or was last, else the beginning. */
    record Wanted(
            @Nullable Integer table,
            @Nullable Phase phase,
            @Nullable Integer round) {}

    static Spot of(RunningExchange exchange, Wanted wanted) {
        RoundPlan plan = exchange.plan().orElseThrow(() -> new NotFound("No plan is published."));
        Optional<RunningExchange.Moment> now = exchange.place();
        Phase phase = or(wanted.phase(), () -> now.map(RunningExchange.Moment::phase)
                .orElse(plan.phases().getFirst().phase()));
        int round = or(wanted.round(), () -> now.filter(moment -> moment.phase() == phase)
                .map(RunningExchange.Moment::round)
                .orElse(1));
        int number = or(wanted.table(), () -> plan.tables().getFirst().number());
        Table table = plan.table(number).orElseThrow(() -> new NotFound("No table " + number));
        Visit visit = plan.visit(phase, round, number).orElse(new Visit(number, 0, List.of()));
        return new Spot(plan, table, phase, round, visit);
    }

    private static <T> T or(@Nullable T given, java.util.function.Supplier<T> otherwise) {
        return given == null ? otherwise.get() : given;
    }

    /** The same spot with those there, of its table, whom a rule finds there in its round. */
    Spot with(Attendance attendance) {
        Table seen = new Table(
                table.number(),
                table.name(),
                table.seats().stream()
                        .map(seat -> new Seat(seat.organisation(), seat.name(), attendance.isThere(seat, phase, round)))
                        .toList());
        return new Spot(plan, seen, phase, round, visit);
    }

    /** Tells who was there in a round. */
    @FunctionalInterface
    interface Attendance {

        boolean isThere(Seat seat, Phase phase, int round);
    }

    List<Card> cards() {
        return visit.cards().stream().map(this::card).toList();
    }

    Optional<Card> card(String number) {
        return cards().stream().filter(card -> card.number().equals(number)).findFirst();
    }

    /** The number of the card that comes after this one; of the last one its own. */
    String after(String number) {
        List<String> numbers = cards().stream().map(Card::number).toList();
        return numbers.get(Math.min(numbers.indexOf(number) + 1, numbers.size() - 1));
    }

    int rounds() {
        return plan.phase(phase).map(PhasePlan::rounds).orElse(List.of()).size();
    }

    private Card card(UUID id) {
        return plan.card(id).orElseThrow();
    }

    String query() {
        return query(phase, round);
    }

    /** Where this table is in another round of the phases. */
    String query(Phase phase, int round) {
        return "?table=%d&phase=%s&round=%d".formatted(table.number(), phase, round);
    }
}
