package eu.maillage.planner.meetings;

import java.util.Arrays;
import java.util.BitSet;

/**
 * When one participant meets if all goes her way: the fewest runs of meetings and what their slots cost, whatever the others
 * do. A shortest path over the slots.
 */
final class CheapestStay {

    private final int slots;
    private final int count;
    private final BitSet possible = new BitSet();
    private final BitSet forced = new BitSet();
    private final Pace pace;
    /** By slot, by meetings placed, and by whether the slot is used: the least that the day costs so far. */
    private final double[][][] cost;

    CheapestStay(MeetingCase day, int participant) {
        slots = day.slots;
        count = day.meetingsOf[participant].length;
        pace = Pace.of(day, participant);
        cost = new double[slots + 1][count + 1][2];
        for (int meeting : day.meetingsOf[participant]) {
            BitSet allowed = day.allowed[meeting];
            possible.or(allowed);
            if (allowed.cardinality() == 1) {
                forced.or(allowed);
            }
        }
    }

    /** Runs and prices of the cheapest stay; infinite when there is none. */
    double cost(double... prices) {
        for (double[] states : cost[0]) {
            Arrays.fill(states, Double.POSITIVE_INFINITY);
        }
        cost[0][0][0] = 0;
        for (int slot = 1; slot <= slots; slot++) {
            for (int placed = 0; placed <= count; placed++) {
                boolean inTime = placed >= pace.mustBy(slot) && placed <= pace.mayBy(slot);
                cost[slot][placed][0] = forced.get(slot) || !inTime
                        ? Double.POSITIVE_INFINITY
                        : Math.min(cost[slot - 1][placed][0], cost[slot - 1][placed][1]);
                cost[slot][placed][1] = placed == 0 || !possible.get(slot) || !inTime
                        ? Double.POSITIVE_INFINITY
                        : prices[slot] + Math.min(cost[slot - 1][placed - 1][0] + 1, cost[slot - 1][placed - 1][1]);
            }
        }
        return Math.min(cost[slots][count][0], cost[slots][count][1]);
    }

    /** Counts the slots of the stay whose cost was asked for last. */
    void count(int... used) {
        int placed = count;
        int state = cost[slots][placed][1] < cost[slots][placed][0] ? 1 : 0;
        for (int slot = slots; slot > 0; slot--) {
            if (state == 1) {
                used[slot]++;
                placed--;
                state = cost[slot - 1][placed][1] <= cost[slot - 1][placed][0] + 1 ? 1 : 0;
            } else {
                state = cost[slot - 1][placed][1] < cost[slot - 1][placed][0] ? 1 : 0;
            }
        }
    }
}
