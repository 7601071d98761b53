package eu.maillage.planner.seating;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Ids;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seating problem in numbers: people and groups from 0, weights in millionths. */
final class SeatingCase {

    static final double MILLION = 1e6;

    final SeatingProblem problem;
    final Ids ids;
    final int people;
    final int groups;
    /** What each pair is worth in one group, symmetric. */
    final long[][] weight;
    /** The group that a person must sit in, or -1. */
    final int[] fixed;
    /** The group that a person had, or -1. */
    final int[] previous;
    /** What moving one person costs in the sum that is maximised: more than any affinity, so that the fewest are moved first. */
    final long moveCost;

    SeatingCase(SeatingProblem problem) {
        this.problem = problem;
        this.ids = Ids.of(
                "person", "/people", problem.people().stream().map(Person::id).toList());
        this.people = ids.size();
        this.groups = problem.groups().size();
        this.weight = weights();
        this.fixed = new int[people];
        Arrays.fill(fixed, -1);
        for (Fixed place : problem.rules().fixed()) {
            fixed[number(place.id())] = place.group() - 1;
        }
        this.previous = previousGroups();
        this.moveCost = problem.previous() == null ? 0 : moveCost();
    }

    private long moveCost() {
        long range = 1;
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                range += Math.abs(weight[a][b]);
            }
        }
        if (range > Long.MAX_VALUE / 4 / (people + 1)) {
            throw new BadProblem(
                    "/weights",
                    "weights small enough to be counted beside %d people moved were expected, not %.0f together."
                            .formatted(people, range / MILLION));
        }
        return range;
    }

    private long[][] weights() {
        long[][] all = new long[people][people];
        long zone = micros(problem.affinities().sameZone());
        long sector = micros(problem.affinities().sameSector());
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                Person one = problem.people().get(a);
                Person other = problem.people().get(b);
                all[a][b] =
                        (same(one.zone(), other.zone()) ? zone : 0) + (same(one.sector(), other.sector()) ? sector : 0);
            }
        }
        for (PairWeight pair : problem.affinities().pairs()) {
            int a = number(pair.a());
            int b = number(pair.b());
            all[Math.max(a, b)][Math.min(a, b)] += micros(pair.weight());
        }
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                all[b][a] = all[a][b];
            }
        }
        return all;
    }

    private int[] previousGroups() {
        int[] groupOf = new int[people];
        Arrays.fill(groupOf, -1);
        List<List<String>> earlier = problem.previous();
        if (earlier != null) {
            for (int group = 0; group < earlier.size(); group++) {
                for (String id : earlier.get(group)) {
                    groupOf[number(id)] = group;
                }
            }
        }
        return groupOf;
    }

    static boolean same(@Nullable String a, @Nullable String b) {
        return a != null && a.equals(b);
    }

    static long micros(double weight) {
        return Math.round(weight * MILLION);
    }

    int number(String id) {
        return ids.require(id, "");
    }

    String id(int person) {
        return problem.people().get(person).id();
    }

    int min(int group) {
        return problem.groups().get(group).min();
    }

    int max(int group) {
        return problem.groups().get(group).max();
    }

    boolean replans() {
        return problem.previous() != null;
    }

    /** The affinity of an arrangement, in millionths. */
    long affinity(int[] groupOf) {
        long sum = 0;
        for (int a = 0; a < people; a++) {
            for (int b = 0; b < a; b++) {
                if (groupOf[a] == groupOf[b]) {
                    sum += weight[a][b];
                }
            }
        }
        return sum;
    }

    /** How many people of the earlier plan change group. */
    int moved(int[] groupOf) {
        int count = 0;
        for (int person = 0; person < people; person++) {
            count += previous[person] >= 0 && previous[person] != groupOf[person] ? 1 : 0;
        }
        return count;
    }

    /** What an arrangement is worth: fewer moved first, then greater affinity. */
    long worth(int[] groupOf) {
        return affinity(groupOf) - moveCost * moved(groupOf);
    }

    List<List<String>> named(int[] groupOf) {
        List<List<String>> named = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<String> members = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                if (groupOf[person] == group) {
                    members.add(id(person));
                }
            }
            named.add(members);
        }
        return named;
    }

    /**
     * The greatest affinity that the sizes alone allow: each person has at best her dearest companions, and each pair is counted
     * from both ends.
     */
    long simpleBound() {
        long twice = 0;
        for (int person = 0; person < people; person++) {
            twice += dearest(person);
        }
        return Math.floorDiv(twice, 2);
    }

    private long dearest(int person) {
        long[] sorted = new long[people - 1];
        for (int other = 0, next = 0; other < people; other++) {
            if (other != person) {
                sorted[next++] = -weight[person][other];
            }
        }
        Arrays.sort(sorted);
        int fewest = problem.groups().stream()
                        .mapToInt(size -> Math.max(1, size.min()))
                        .min()
                        .orElse(1)
                - 1;
        int most = problem.groups().stream()
                        .mapToInt(SeatingProblem.GroupSize::max)
                        .max()
                        .orElse(1)
                - 1;
        long sum = 0;
        for (int companion = 0; companion < Math.min(most, sorted.length); companion++) {
            long next = -sorted[companion];
            if (companion >= fewest && next <= 0) {
                break;
            }
            sum += next;
        }
        return sum;
    }
}
