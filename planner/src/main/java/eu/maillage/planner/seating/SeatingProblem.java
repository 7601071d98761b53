package eu.maillage.planner.seating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People to seat in groups: the affinity inside the groups is to be greatest, which is the maximally diverse grouping problem of
 * the literature (Gallego, Laguna, Martí, Duarte, JORS 64, 2013) with rules added.
 *
 * @param groups the sizes allowed, one per group; groups are numbered from 1 in messages and in {@code fixed}
 * @param people to seat, each in one group
 * @param affinities what two people in one group are worth
 * @param rules what must hold whatever it costs
 * @param previous the groups of an earlier plan; when present, the fewest people of it are moved before affinity counts
 */
public record SeatingProblem(
        List<GroupSize> groups,
        List<Person> people,
        Affinities affinities,
        Rules rules,
        @Nullable List<List<String>> previous) {

    /** The greatest number of groups. */
    public static final int MOST_GROUPS = 500;
    /** The greatest number of people. */
    public static final int MOST_PEOPLE = 2000;
    /** The greatest absolute value of a weight; weights are counted in millionths. */
    public static final double GREATEST_WEIGHT = 1e6;

    /** @throws eu.maillage.planner.BadProblem when an id is unknown or doubled, or a number is outside its limits */
    public SeatingProblem {
        groups = List.copyOf(groups);
        people = List.copyOf(people);
        previous = previous == null ? null : copy(previous);
        SeatingShape.check(groups, people, affinities, rules, previous);
    }

    /** A problem without an earlier plan. */
    public SeatingProblem(List<GroupSize> groups, List<Person> people, Affinities affinities, Rules rules) {
        this(groups, people, affinities, rules, null);
    }

    /** The same problem with other rules. */
    public SeatingProblem withRules(Rules other) {
        return new SeatingProblem(groups, people, affinities, other, previous);
    }

    /** The same problem after an earlier plan. */
    public SeatingProblem withPrevious(@Nullable List<List<String>> earlier) {
        return new SeatingProblem(groups, people, affinities, rules, earlier);
    }

    /**
     * How many people a group takes.
     *
     * @param min the fewest, 0 or more
     * @param max the most, at least {@code min}
     */
    public record GroupSize(int min, int max) {

        /** So many groups of the same bounds. */
        public static List<GroupSize> same(int count, int min, int max) {
            return Collections.nCopies(count, new GroupSize(min, max));
        }

        /** Groups as even as so many people allow: their sizes differ by one at most. */
        public static List<GroupSize> even(int count, int people) {
            return count < 1 ? List.of() : same(count, people / count, Math.ceilDiv(people, count));
        }

        /** Groups of exact sizes. */
        public static List<GroupSize> exactly(List<Integer> sizes) {
            return sizes.stream().map(size -> new GroupSize(size, size)).toList();
        }
    }

    /**
     * Somebody to seat.
     *
     * @param id unique
     * @param zone where the organisation is, if known; compared as text
     * @param sector what it does, if known; compared as text
     */
    public record Person(
            String id, @Nullable String zone, @Nullable String sector) {
        public Person(String id) {
            this(id, null, null);
        }
    }

    /**
     * What two people in one group are worth: the sum of what applies to them.
     *
     * @param sameZone for two people of the same zone
     * @param sameSector for two people of the same sector; below zero to separate competitors
     * @param pairs for particular pairs, each at most once
     */
    public record Affinities(double sameZone, double sameSector, List<PairWeight> pairs) {
        public Affinities {
            pairs = List.copyOf(pairs);
        }
    }

    /** What a particular pair is worth in one group, beside zone and sector. */
    public record PairWeight(String a, String b, double weight) {}

    /**
     * What must hold.
     *
     * @param together people of each list sit in one group
     * @param apart no two people of a list sit in one group
     * @param fixed people who sit in a given group
     */
    public record Rules(List<List<String>> together, List<List<String>> apart, List<Fixed> fixed) {

        /** No rule. */
        public static final Rules NONE = new Rules(List.of(), List.of(), List.of());

        public Rules {
            together = copy(together);
            apart = copy(apart);
            fixed = List.copyOf(fixed);
        }
    }

    /**
     * A person whose place is given.
     *
     * @param id the person
     * @param group numbered from 1
     */
    public record Fixed(String id, int group) {}

    private static List<List<String>> copy(List<List<String>> lists) {
        List<List<String>> copies = new ArrayList<>(lists.size());
        lists.forEach(list -> copies.add(List.copyOf(list)));
        return List.copyOf(copies);
    }
}
