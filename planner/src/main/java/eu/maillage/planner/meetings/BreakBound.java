package eu.maillage.planner.meetings;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The fewest breaks that one participant's allowed slots permit, whatever the others do: a shortest path over the slots. */
final class BreakBound {

    static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

    private BreakBound() {}

    /** The fewest breaks over all participants whose meetings are known. */
    static int ofAll(MeetingCase day) {
        return IntStream.range(0, day.participants)
                .filter(participant -> day.isPlain(participant) && day.meetingsOf[participant].length > 1)
                .map(participant -> of(day, participant))
                .filter(breaks -> breaks < IMPOSSIBLE)
                .sum();
    }

    static int of(MeetingCase day, int participant) {
        BitSet possible = new BitSet();
        BitSet forced = new BitSet();
        for (int meeting : day.meetingsOf[participant]) {
            possible.or(day.allowed[meeting]);
            if (day.allowed[meeting].cardinality() == 1) {
                forced.or(day.allowed[meeting]);
            }
        }
        return fewest(possible, forced, day.meetingsOf[participant].length, day.slots);
    }

    /** {@code cost[k][1]}: the fewest runs when k meetings are placed and the last slot was used; {@code [0]} when it was not. */
    static int fewest(BitSet possible, BitSet forced, int count, int slots) {
        int[][] cost = new int[count + 1][2];
        for (int[] row : cost) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        cost[0][0] = 0;
        for (int slot = 1; slot <= slots; slot++) {
            int[][] next = new int[count + 1][2];
            for (int placed = 0; placed <= count; placed++) {
                next[placed][0] = forced.get(slot) ? IMPOSSIBLE : Math.min(cost[placed][0], cost[placed][1]);
                next[placed][1] = placed == 0 || !possible.get(slot)
                        ? IMPOSSIBLE
                        : Math.min(cost[placed - 1][0] + 1, cost[placed - 1][1]);
            }
            cost = next;
        }
        int runs = Math.min(cost[count][0], cost[count][1]);
        return runs >= IMPOSSIBLE ? IMPOSSIBLE : Math.max(0, runs - 1);
    }
}
