package eu.maillage.planner.seating;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Solves small cases exactly: dynamic programming over the subsets of people already seated, group by group. Its work grows with
 * 3^people.
 */
final class SeatingExact {

    /** Up to so many people it takes a fraction of a second. */
    static final int MOST_PEOPLE = 12;

    private static final long NONE = Long.MIN_VALUE;

    private final SeatingCase seats;
    private final int all;
    private final long[] worth;
    private final boolean[] allowed;
    private final int[] forced;
    private final int[] banned;

    SeatingExact(SeatingCase seats) {
        this.seats = seats;
        this.all = (1 << seats.people) - 1;
        this.worth = new long[all + 1];
        this.allowed = new boolean[all + 1];
        this.forced = new int[seats.groups];
        this.banned = new int[seats.groups];
        fillGroups();
        fillSubsets();
    }

    private void fillGroups() {
        for (int person = 0; person < seats.people; person++) {
            for (int group = 0; group < seats.groups && seats.fixed[person] >= 0; group++) {
                int[] side = seats.fixed[person] == group ? forced : banned;
                side[group] |= 1 << person;
            }
        }
    }

    private void fillSubsets() {
        int[] together = masks(seats.problem.rules().together());
        int[] apart = masks(seats.problem.rules().apart());
        for (int subset = 0; subset <= all; subset++) {
            int members = subset;
            allowed[subset] =
                    Arrays.stream(together).allMatch(mask -> (members & mask) == 0 || (members & mask) == mask)
                            && Arrays.stream(apart).allMatch(mask -> Integer.bitCount(members & mask) <= 1);
            if (subset != 0) {
                int last = 31 - Integer.numberOfLeadingZeros(subset);
                worth[subset] = worth[subset & ~(1 << last)] + worthOf(last, subset & ~(1 << last));
            }
        }
    }

    private int[] masks(List<List<String>> lists) {
        return lists.stream()
                .mapToInt(list ->
                        list.stream().mapToInt(id -> 1 << seats.number(id)).reduce(0, (a, b) -> a | b))
                .toArray();
    }

    private long worthOf(int person, int others) {
        long sum = 0;
        for (int left = others; left != 0; left &= left - 1) {
            sum += seats.weight[person][Integer.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    /** The best arrangement, or null when none keeps the rules. */
    int @Nullable [] solve() {
        long[][] best = new long[seats.groups + 1][all + 1];
        int[][] chosen = new int[seats.groups + 1][all + 1];
        Arrays.fill(best[0], NONE);
        best[0][0] = 0;
        for (int group = 0; group < seats.groups; group++) {
            Arrays.fill(best[group + 1], NONE);
            for (int seated = 0; seated <= all; seated++) {
                if (best[group][seated] != NONE) {
                    extend(group, seated, best, chosen);
                }
            }
        }
        return best[seats.groups][all] == NONE ? null : traceBack(chosen);
    }

    private void extend(int group, int seated, long[][] best, int[][] chosen) {
        int free = all & ~seated;
        for (int members = free; ; members = (members - 1) & free) {
            if (fits(group, members)) {
                long value = best[group][seated] + worth[members] - seats.moveCost * moved(group, members);
                if (value > best[group + 1][seated | members]) {
                    best[group + 1][seated | members] = value;
                    chosen[group + 1][seated | members] = members;
                }
            }
            if (members == 0) {
                return;
            }
        }
    }

    private boolean fits(int group, int members) {
        int size = Integer.bitCount(members);
        return size >= seats.min(group)
                && size <= seats.max(group)
                && allowed[members]
                && (members & forced[group]) == forced[group]
                && (members & banned[group]) == 0;
    }

    private int moved(int group, int members) {
        int count = 0;
        for (int left = members; left != 0 && seats.moveCost > 0; left &= left - 1) {
            int before = seats.previous[Integer.numberOfTrailingZeros(left)];
            count += before >= 0 && before != group ? 1 : 0;
        }
        return count;
    }

    private int[] traceBack(int[][] chosen) {
        int[] groupOf = new int[seats.people];
        int seated = all;
        for (int group = seats.groups; group > 0; group--) {
            int members = chosen[group][seated];
            for (int left = members; left != 0; left &= left - 1) {
                groupOf[Integer.numberOfTrailingZeros(left)] = group - 1;
            }
            seated &= ~members;
        }
        return groupOf;
    }
}
