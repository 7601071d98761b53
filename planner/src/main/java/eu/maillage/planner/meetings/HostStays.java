package eu.maillage.planner.meetings;

import eu.maillage.planner.engine.Run;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Parts the day among hosts who are more than the tables: each is given the slots at which she receives, with few breaks, so that
 * in no slot many more receive than there are tables. Each in turn takes the stay that is cheapest beside all others', where a slot
 * with too many costs more, and ever more, for each host too many (best responses to prices of congestion: Rosenthal, International
 * Journal of Game Theory 2, 1973). Exchanges of single meetings do not find such long breaks: they pay for every idle slot.
 */
final class HostStays {

    private static final int SWEEPS = 120;
    private static final double FIRST_PRICE = 0.02;
    private static final double RISE = 1.06;
    private static final double HIGHEST_PRICE = 2;
    /** Less than any difference that counts, so that equal stays are chosen among at random. */
    private static final double INDIFFERENCE = 1e-4;

    private final MeetingCase day;
    private final int[] hosts;
    private final int places;
    private final CheapestStay[] stays;
    private final int[][] used;
    private final int[] load;
    private final SplittableRandom random;

    private HostStays(MeetingCase day, long seed, int... hosts) {
        this.day = day;
        this.hosts = hosts;
        // Full slots leave visitors no choice: half of the tables that the day does not need stay free.
        this.places = (day.meetings / day.slots + day.problem.places().tables()) / 2;
        this.stays = IntStream.of(hosts)
                .mapToObj(host -> new CheapestStay(day, host))
                .toArray(CheapestStay[]::new);
        this.used = new int[hosts.length][day.slots + 1];
        this.load = new int[day.slots + 1];
        this.random = new SplittableRandom(seed);
    }

    /** The same day with slots for each host; nothing where hosts are no more than tables, or nobody receives. */
    static Optional<MeetingCase> parted(MeetingCase day, Run run) {
        if (!Capacity.isStatedByClusters(day)) {
            return Optional.empty();
        }
        boolean[] receives = Hosts.of(day);
        int[] hosts = IntStream.range(0, receives.length)
                .filter(participant -> receives[participant] && day.meetingsOf[participant].length > 0)
                .toArray();
        return hosts.length <= day.problem.places().tables()
                ? Optional.empty()
                : Optional.of(new HostStays(day, run.seed(), hosts).part(run));
    }

    private MeetingCase part(Run run) {
        double price = FIRST_PRICE;
        int least = Integer.MAX_VALUE;
        int[][] best = used;
        for (int sweep = 0; sweep < SWEEPS && !run.over(); sweep++) {
            for (int host : turns()) {
                choose(host, price);
            }
            if (score() < least) {
                least = score();
                best = Arrays.stream(used).map(int[]::clone).toArray(int[][]::new);
            }
            price = Math.min(HIGHEST_PRICE, price * RISE);
        }
        MeetingCase parted = day;
        for (int host = 0; host < hosts.length; host++) {
            parted = parted.within(hosts[host], widened(best[host]));
        }
        return parted;
    }

    /** All hosts, in an order at random. */
    private int[] turns() {
        int[] turns = IntStream.range(0, hosts.length).toArray();
        for (int place = turns.length - 1; place > 0; place--) {
            int other = random.nextInt(place + 1);
            int host = turns[place];
            turns[place] = turns[other];
            turns[other] = host;
        }
        return turns;
    }

    private void choose(int host, double price) {
        double[] prices = new double[day.slots + 1];
        for (int slot = 1; slot <= day.slots; slot++) {
            load[slot] -= used[host][slot];
            prices[slot] = price * Math.max(0, load[slot] + 1 - places) + random.nextDouble() * INDIFFERENCE;
        }
        Arrays.fill(used[host], 0);
        if (stays[host].cost(prices) < Double.POSITIVE_INFINITY) {
            stays[host].count(used[host]);
        }
        for (int slot = 1; slot <= day.slots; slot++) {
            load[slot] += used[host][slot];
        }
    }

    /** All runs of meetings, and what is too much: each host too many has a break more than one who stays away. */
    private int score() {
        int over = IntStream.of(load).map(count -> Math.max(0, count - places)).sum();
        return 2 * over + Arrays.stream(used).mapToInt(HostStays::runs).sum();
    }

    private static int runs(int... used) {
        return (int) IntStream.range(1, used.length)
                .filter(slot -> used[slot] > 0 && used[slot - 1] == 0)
                .count();
    }

    /** With a slot more on both sides of each run, without closing what is between two. */
    private BitSet widened(int... used) {
        BitSet run = new BitSet(day.slots + 1);
        IntStream.range(1, used.length).filter(slot -> used[slot] > 0).forEach(run::set);
        BitSet wide = (BitSet) run.clone();
        for (int slot = 1; slot <= day.slots; slot++) {
            boolean begins = run.get(slot) && !run.get(slot - 1);
            boolean ends = run.get(slot) && !run.get(slot + 1);
            if (begins && slot > 1 && (slot == 2 || !wide.get(slot - 2))) {
                wide.set(slot - 1);
            }
            if (ends && slot < day.slots && !run.get(slot + 2)) {
                wide.set(slot + 1);
            }
        }
        return wide;
    }
}
