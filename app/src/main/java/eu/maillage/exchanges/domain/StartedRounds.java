package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.RoundPlan.PhasePlan;
import eu.maillage.exchanges.domain.RoundPlan.Round;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies on the tables stays there: rounds that have begun keep their batches and the order in which they are read. */
final class StartedRounds {

    private final Set<Integer> tables;
    private final Set<UUID> cards;

    private StartedRounds(RoundPlan newer) {
        this.tables = newer.tables().stream().map(Table::number).collect(Collectors.toSet());
        this.cards = newer.cards().stream().map(RoundPlan.Card::id).collect(Collectors.toSet());
    }

    /**
     * The newer plan, but for the rounds that have begun with the one before it.
     *
     * @param reached the highest round that each phase has reached, 0 for none
     */
    static RoundPlan kept(RoundPlan before, RoundPlan newer, ToIntFunction<Phase> reached) {
        StartedRounds rounds = new StartedRounds(newer);
        return new RoundPlan(
                newer.tables(),
                newer.cards(),
                newer.phases().stream()
                        .map(phase -> rounds.kept(before.phase(phase.phase()), phase, reached))
                        .toList());
    }

    private PhasePlan kept(Optional<PhasePlan> before, PhasePlan after, ToIntFunction<Phase> reached) {
        List<Round> known = before.map(PhasePlan::rounds).orElse(List.of());
        int started = Math.min(reached.applyAsInt(after.phase()), known.size());
        return new PhasePlan(
                after.phase(),
                after.roundLength(),
                after.pause(),
                after.leastPerCard(),
                Stream.concat(
                                known.stream().limit(started).map(round -> kept(round, after)),
                                after.rounds().stream().skip(started))
                        .toList());
    }

    /** Cards brought since come last in their batch; those taken back are gone. */
    private Round kept(Round before, PhasePlan after) {
        Set<UUID> read = before.visits().stream()
                .flatMap(visit -> visit.cards().stream())
                .collect(Collectors.toSet());
        return new Round(before.visits().stream()
                .filter(visit -> tables.contains(visit.table()))
                .map(visit -> new Visit(visit.table(), visit.batch(), cards(visit, after, read)))
                .toList());
    }

    private List<UUID> cards(Visit before, PhasePlan after, Set<UUID> read) {
        List<UUID> kept =
                new ArrayList<>(before.cards().stream().filter(cards::contains).toList());
        Set<UUID> added = new LinkedHashSet<>();
        after.rounds().stream()
                .flatMap(round -> round.visits().stream())
                .filter(visit -> visit.batch() == before.batch())
                .forEach(visit -> added.addAll(visit.cards()));
        added.removeAll(read);
        kept.addAll(added);
        return kept;
    }

    /** Those who sit at a table of the newer plan where they did not sit before. */
    static Set<UUID> newlySeated(RoundPlan before, RoundPlan newer) {
        Set<UUID> moved = new HashSet<>();
        newer.tables().forEach(table -> {
            Set<UUID> there =
                    before.table(table.number()).map(StartedRounds::company).orElse(Set.of());
            company(table).stream().filter(one -> !there.contains(one)).forEach(moved::add);
        });
        return moved;
    }

    private static Set<UUID> company(Table table) {
        return table.seats().stream().map(RoundPlan.Seat::organisation).collect(Collectors.toSet());
    }
}
