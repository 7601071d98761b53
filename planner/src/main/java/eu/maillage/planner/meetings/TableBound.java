package eu.maillage.planner.meetings;

import eu.maillage.planner.engine.Run;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The fewest breaks that the number of tables permits, when every meeting is of two people at a table. A table has a price in each
 * slot, each participant takes the cheapest stay, and what they pay less what all tables would bring is a bound whatever the prices
 * (Lagrangian duality: Geoffrion, Mathematical Programming Study 2, 1974); prices rise where more want a table than there are
 * (subgradient steps: Held, Wolfe, Crowder, Mathematical Programming 6, 1974). Where hosts receive visitors, hosts alone take tables:
 * each of their meetings has one.
 */
final class TableBound {

    private static final int ROUNDS = 300;
    private static final int PATIENCE = 12;
    private static final double SMALLEST_STEP = 1e-3;
    private static final double ROUNDING = 1e-6;

    private final MeetingCase day;
    private final List<CheapestStay> stays;
    private final int places;
    private final double[] prices;

    private TableBound(MeetingCase day, int[] payers, int places) {
        this.day = day;
        this.stays = IntStream.of(payers)
                .mapToObj(participant -> new CheapestStay(day, participant))
                .toList();
        this.places = places;
        this.prices = new double[day.slots + 1];
    }

    /**
     * The fewest breaks over all participants, at least those of {@link BreakBound}.
     *
     * @param found breaks of a timetable, which the bound cannot exceed
     */
    static int of(MeetingCase day, int found, Run run) {
        int alone = BreakBound.ofAll(day);
        if (!Capacity.isStatedByClusters(day) || alone >= found) {
            return alone;
        }
        boolean[] hosts = Hosts.of(day);
        int[] payers = IntStream.range(0, day.participants)
                .filter(participant -> day.meetingsOf[participant].length > 0)
                .filter(participant -> hosts.length == 0 || hosts[participant])
                .toArray();
        int places = day.problem.places().tables() * (hosts.length == 0 ? 2 : 1);
        if (payers.length <= places) {
            return alone;
        }
        int others = BreakBound.counted(day)
                .filter(participant -> hosts.length > 0 && !hosts[participant])
                .map(participant -> BreakBound.of(day, participant))
                .sum();
        double priced = new TableBound(day, payers, places).climb(found - others, run);
        return Math.max(alone, others + (int) Math.ceil(priced - ROUNDING));
    }

    /** The best bound that some rounds of prices give. */
    private double climb(int found, Run run) {
        double best = 0;
        double step = 1;
        int patience = PATIENCE;
        for (int round = 0;
                round < ROUNDS && step > SMALLEST_STEP && best < found - 1 + ROUNDING && !run.over();
                round++) {
            int[] used = new int[day.slots + 1];
            double bound = bound(used);
            if (bound > best + ROUNDING) {
                best = bound;
                patience = PATIENCE;
            } else if (--patience == 0) {
                step /= 2;
                patience = PATIENCE;
            }
            change(used, step * (found - bound));
        }
        return best;
    }

    /** What all pay for their cheapest stays, less what the tables would bring if all were taken; counts who is where. */
    private double bound(int[] used) {
        double sum = 0;
        for (CheapestStay stay : stays) {
            sum += stay.cost(prices) - 1;
            stay.count(used);
        }
        return sum - places * Arrays.stream(prices).sum();
    }

    private void change(int[] used, double step) {
        double length = 0;
        for (int slot = 1; slot <= day.slots; slot++) {
            double over = used[slot] - places;
            length += prices[slot] > 0 || over > 0 ? over * over : 0;
        }
        for (int slot = 1; slot <= day.slots && length > 0; slot++) {
            prices[slot] = Math.max(0, prices[slot] + step * (used[slot] - places) / length);
        }
    }
}
