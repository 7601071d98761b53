package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A wish that the plan in force does not keep.
 *
 * @param wish with those alone whom it wrongs
 * @param tables where they sit, each once
 */
public record UnkeptWish(Wish wish, List<Integer> tables, Reason reason) {

    /** Why it is not kept. */
    public enum Reason {
        /** The settings have no such table. */
        NO_SUCH_TABLE,
        /** The last search found that the demands cannot hold together, and this is one of those to blame. */
        CONFLICT,
        /** The last search proved that nothing can be found as long as what it was asked stays as it is. */
        SEARCH_FAILED,
        /** It was wished after this plan, or the plan was changed by hand since: a search would keep it. */
        NOT_PLANNED
    }

    public UnkeptWish {
        tables = List.copyOf(tables);
    }

    /** What of a wish a seating does not keep; of those who have no seat nothing is said. */
    static Stream<UnkeptWish> of(Wish wish, Seating seating, Reason reason) {
        List<Integer> tables = tables(wish.about(), seating);
        return switch (wish) {
            case Wish.Together together ->
                tables.size() > 1
                        ? Stream.of(new UnkeptWish(new Wish.Together(seated(together, seating)), tables, reason))
                        : Stream.empty();
            case Wish.Apart apart ->
                tables.stream()
                        .map(table -> new UnkeptWish(new Wish.Apart(at(table, apart, seating)), List.of(table), reason))
                        .filter(unkept -> unkept.wish().about().size() > 1);
            case Wish.Fixed fixed ->
                tables.stream()
                        .filter(table -> table != fixed.table())
                        .map(table -> new UnkeptWish(fixed, List.of(table), reason));
        };
    }

    private static List<Integer> tables(List<OrganisationId> organisations, Seating seating) {
        return organisations.stream()
                .map(seating::tableOf)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static List<OrganisationId> seated(Wish wish, Seating seating) {
        return wish.about().stream().filter(seating::has).toList();
    }

    private static List<OrganisationId> at(int table, Wish wish, Seating seating) {
        return wish.about().stream().filter(seating.table(table)::contains).toList();
    }
}
