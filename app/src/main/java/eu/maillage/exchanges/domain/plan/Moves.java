package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.planner.seating.SeatingCosts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells what each change by hand would cost, and where a newcomer sits best. */
public final class Moves {

    private final SeatingQuestion question;
    private final Seating seating;
    private final Map<OrganisationId, Guest> guests;
    private final SeatingCosts costs;

    public Moves(SeatingQuestion question, Seating seating) {
        this.question = question;
        this.seating = seating;
        this.guests = question.guests().stream().collect(Collectors.toMap(Guest::id, Function.identity()));
        this.costs = question.costs();
    }

    /** What it would cost to move a guest to another table. */
    public MoveCost move(OrganisationId organisation, int table) {
        return cost(organisation, seating.with(organisation, table));
    }

    /** What it would cost to exchange the chairs of two guests, seen from the first. */
    public MoveCost swap(OrganisationId organisation, OrganisationId other) {
        return cost(organisation, seating.swapped(organisation, other));
    }

    /** The guest of a table with whom exchanging chairs is worth most, among those that break nothing. */
    public Optional<OrganisationId> bestPartner(OrganisationId organisation, int table) {
        Map<OrganisationId, Double> changes = new LinkedHashMap<>();
        for (OrganisationId other : seating.table(table)) {
            if (guests.containsKey(other)) {
                List<List<String>> after = groups(seating.swapped(organisation, other));
                if (newlyBroken(after).isEmpty()) {
                    changes.put(other, costs.affinity(after));
                }
            }
        }
        return changes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /**
     * The table where a guest who has no seat sits best, all others staying: what is demanded first, then the worth, then
     * the smaller table.
     */
    public int bestTableFor(OrganisationId newcomer) {
        Comparator<Integer> best = Comparator.<Integer>comparingInt(table ->
                        costs.broken(groups(seating.with(newcomer, table))).size())
                .thenComparingInt(table -> full(table) ? 1 : 0)
                .thenComparingDouble(table -> -costs.affinity(groups(seating.with(newcomer, table))))
                .thenComparingInt(table -> seating.table(table).size());
        return IntStream.rangeClosed(1, seating.tables().size())
                .boxed()
                .min(best)
                .orElseThrow();
    }

    private boolean full(int table) {
        long seated = seating.table(table).stream().filter(guests::containsKey).count();
        return seated >= question.settings().mostSeats();
    }

    private MoveCost cost(OrganisationId organisation, Seating after) {
        Guest guest = known(organisation);
        List<Guest> before = company(guest, seating);
        List<Guest> then = company(guest, after);
        List<List<String>> groups = groups(after);
        Predicate<Guest> stays = one -> before.contains(one) && then.contains(one);
        return new MoveCost(
                with(before, stays.negate().and(guest::isNeighbourOf)),
                with(then, stays.negate().and(guest::isNeighbourOf)),
                with(then, stays.negate().and(guest::competesWith)),
                with(before, stays.negate().and(guest::competesWith)),
                newlyBroken(groups),
                costs.affinity(groups) - costs.affinity(groups(seating)));
    }

    private List<Demanded> newlyBroken(List<List<String>> after) {
        List<Demanded> broken = new ArrayList<>(question.demanded(costs.broken(after)));
        if (!broken.isEmpty()) {
            broken.removeAll(question.demanded(costs.broken(groups(seating))));
        }
        return broken;
    }

    private static List<Guest> with(List<Guest> guests, Predicate<Guest> which) {
        return guests.stream().filter(which).toList();
    }

    /** Those who sit with a guest. */
    private List<Guest> company(Guest guest, Seating at) {
        return at.tableOf(guest.id()).stream()
                .flatMap(table -> at.table(table).stream())
                .filter(other -> !other.equals(guest.id()))
                .flatMap(other -> Optional.ofNullable(guests.get(other)).stream())
                .toList();
    }

    private Guest known(OrganisationId organisation) {
        return Optional.ofNullable(guests.get(organisation))
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s is not expected. Maybe it was marked absent.".formatted(organisation)));
    }

    private List<List<String>> groups(Seating at) {
        return question.groups(at);
    }
}
