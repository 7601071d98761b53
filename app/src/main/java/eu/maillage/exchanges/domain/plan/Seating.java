package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who sits at which round table; tables are numbered from 1, in their order. */
public record Seating(List<List<OrganisationId>> tables) {

    public Seating {
        tables = tables.stream().map(List::copyOf).toList();
        Set<OrganisationId> seen = new HashSet<>();
        tables.forEach(table -> table.forEach(organisation -> {
            if (!seen.add(organisation)) {
                throw new IllegalArgumentException(
                        "%s has two seats. Maybe it was moved twice.".formatted(organisation));
            }
        }));
    }

    public Optional<Integer> tableOf(OrganisationId organisation) {
        return IntStream.rangeClosed(1, tables.size())
                .boxed()
                .filter(number -> table(number).contains(organisation))
                .findFirst();
    }

    public List<OrganisationId> table(int number) {
        return tables.get(number - 1);
    }

    public boolean has(OrganisationId organisation) {
        return tableOf(organisation).isPresent();
    }

    public Set<OrganisationId> organisations() {
        return tables.stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The same with somebody at another table, or seated there for the first time. */
    public Seating with(OrganisationId organisation, int number) {
        List<List<OrganisationId>> changed = copy(without(organisation));
        changed.get(number - 1).add(organisation);
        return new Seating(changed);
    }

    public Seating without(OrganisationId organisation) {
        return new Seating(tables.stream()
                .map(table ->
                        table.stream().filter(one -> !one.equals(organisation)).toList())
                .toList());
    }

    /** The same with two who exchange their chairs. */
    public Seating swapped(OrganisationId one, OrganisationId other) {
        return new Seating(tables.stream()
                .map(table -> table.stream()
                        .map(seated -> seated.equals(one) ? other : seated.equals(other) ? one : seated)
                        .toList())
                .toList());
    }

    private static List<List<OrganisationId>> copy(Seating seating) {
        List<List<OrganisationId>> copy = new ArrayList<>();
        seating.tables.forEach(table -> copy.add(new ArrayList<>(table)));
        return copy;
    }
}
