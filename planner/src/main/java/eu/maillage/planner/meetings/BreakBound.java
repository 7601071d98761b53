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
        int count = day.meetingsOf[participant].length;
        BitSet possible = new BitSet();
        BitSet forced = new BitSet();
        Pace pace = Pace.of(day, participant);
        for (int meeting : day.meetingsOf[participant]) {
            BitSet allowed = day.allowed[meeting];
            possible.or(allowed);
            if (allowed.cardinality() == 1) {
                forced.or(allowed);
            }
        }
        int[][] cost = new int[count + 1][2];
        for (int[] row : cost) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        cost[0][0] = 0;
        for (int slot = 1; slot <= day.slots; slot++) {
            cost = next(cost, possible.get(slot), forced.get(slot), pace.mustBy(slot), pace.mayBy(slot));
        }
        int runs = Math.min(cost[count][0], cost[count][1]);
        return runs >= IMPOSSIBLE ? IMPOSSIBLE : Math.max(0, runs - 1);
    }

    /**
     * One slot further. {@code cost[k][1]}: the fewest runs when k meetings are placed and the last slot was used; {@code [0]} when it
     * was not.
     *
     * @param must how many meetings must be placed by now, because they can be no later
     * @param may how many meetings may be placed by now, because they can be so early
     */
    private static int[][] next(int[][] cost, boolean possible, boolean forced, int must, int may) {
        int[][] next = new int[cost.length][2];
        for (int placed = 0; placed < cost.length; placed++) {
            boolean inTime = placed >= must && placed <= may;
            next[placed][0] = forced || !inTime ? IMPOSSIBLE : Math.min(cost[placed][0], cost[placed][1]);
            next[placed][1] = placed == 0 || !possible || !inTime
                    ? IMPOSSIBLE
                    : Math.min(cost[placed - 1][0] + 1, cost[placed - 1][1]);
        }
        return next;
    }
}
