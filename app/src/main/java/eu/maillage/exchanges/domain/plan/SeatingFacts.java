package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be said of a seating without knowing how it was found.
 *
 * @param neighbours pairs of one zone who share a table
 * @param competitors pairs of direct competitors who share a table all the same
 * @param smallest how many sit at the smallest table
 * @param largest how many sit at the largest table
 */
public record SeatingFacts(int neighbours, List<Competitors> competitors, int smallest, int largest) {

    /** Two direct competitors at one table. */
    public record Competitors(int table, Guest one, Guest other) {}

    public SeatingFacts {
        competitors = List.copyOf(competitors);
    }

    public static SeatingFacts of(Seating seating, List<Guest> guests) {
        Map<OrganisationId, Guest> known = guests.stream()
                .filter(guest -> !guest.absent())
                .collect(Collectors.toMap(Guest::id, Function.identity()));
        int neighbours = 0;
        List<Competitors> competitors = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int table = 1; table <= seating.tables().size(); table++) {
            List<Guest> company = seating.table(table).stream()
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .toList();
            sizes.add(company.size());
            for (int a = 0; a < company.size(); a++) {
                for (int b = a + 1; b < company.size(); b++) {
                    Guest one = company.get(a);
                    Guest other = company.get(b);
                    neighbours += one.isNeighbourOf(other) ? 1 : 0;
                    if (one.competesWith(other)) {
                        competitors.add(new Competitors(table, one, other));
                    }
                }
            }
        }
        return new SeatingFacts(
                neighbours,
                competitors,
                sizes.stream().mapToInt(size -> size).min().orElse(0),
                sizes.stream().mapToInt(size -> size).max().orElse(0));
    }
}
