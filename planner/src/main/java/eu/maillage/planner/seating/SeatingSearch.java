package eu.maillage.planner.seating;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Improves an arrangement by local search: descent over moves and exchanges, then small shakes and now and then a large one, in
 * the manner of Lai and Hao («Iterated maxima search for the maximally diverse grouping problem», EJOR 254, 2016). People who must
 * sit together move as one block; every arrangement on the way keeps all rules.
 */
final class SeatingSearch {

    private static final int SMALL_SHAKE = 3;
    private static final int SHAKES_BEFORE_LARGE = 60;

    private final SeatingCase seats;
    private final SeatingBlocks blocks;
    private final SplittableRandom random;
    private final int[] groupOf;
    private final int[] size;
    /** What each block would find in each group: its affinity with the blocks there, less what being moved costs. */
    private final long[][] finds;
    /** How many blocks in each group a block must not meet. */
    private final int[][] clashes;

    private final int[] order;
    private int[] best;
    private long worth;
    private long bestWorth;
    private long looks;
    private BooleanSupplier stop = () -> false;

    SeatingSearch(SeatingCase seats, int[] start, long seed) {
        this.seats = seats;
        this.blocks = new SeatingBlocks(seats);
        this.random = new SplittableRandom(seed);
        this.groupOf = blocks.groupsOf(start);
        this.size = new int[seats.groups];
        this.finds = blocks.ownWorth();
        this.clashes = new int[blocks.count][seats.groups];
        this.order = new int[blocks.count];
        Arrays.setAll(order, block -> block);
        for (int block = 0; block < blocks.count; block++) {
            enter(block, groupOf[block], 1);
        }
        this.worth = seats.worth(start);
        this.best = groupOf.clone();
        this.bestWorth = worth;
    }

    private void enter(int block, int group, int sign) {
        size[group] += sign * blocks.size[block];
        long[] row = blocks.weight[block];
        for (int other = 0; other < blocks.count; other++) {
            finds[other][group] += sign * row[other];
        }
        for (int other : blocks.apart[block]) {
            clashes[other][group] += sign;
        }
    }

    /** Searches until told to stop; true when a better arrangement than the start was found. */
    boolean search(BooleanSupplier stop) {
        this.stop = stop;
        long before = bestWorth;
        descend();
        keep();
        while (!stop.getAsBoolean()) {
            explore();
        }
        return bestWorth > before;
    }

    private void explore() {
        int[] home = groupOf.clone();
        long homeWorth = worth;
        for (int failures = 0; failures < SHAKES_BEFORE_LARGE && !stop.getAsBoolean(); failures++) {
            shake(SMALL_SHAKE);
            descend();
            if (worth > homeWorth) {
                failures = -1;
            }
            if (worth >= homeWorth) {
                home = groupOf.clone();
                homeWorth = worth;
                keep();
            } else {
                returnTo(home);
            }
        }
        if (random.nextInt(3) == 0) {
            returnTo(best);
        }
        shake(Math.max(SMALL_SHAKE + 1, blocks.count / 4));
        descend();
        keep();
    }

    private void keep() {
        if (worth > bestWorth) {
            bestWorth = worth;
            best = groupOf.clone();
        }
    }

    private void descend() {
        boolean better = true;
        while (better && !stop.getAsBoolean()) {
            better = false;
            shuffle();
            for (int block : order) {
                better |= improve(block);
            }
        }
    }

    private boolean improve(int block) {
        for (int group = 0; group < seats.groups; group++) {
            if (mayMove(block, group) && gain(block, group) > 0) {
                move(block, group);
                return true;
            }
        }
        for (int other = 0; other < blocks.count; other++) {
            if (maySwap(block, other) && swapGain(block, other) > 0) {
                swap(block, other);
                return true;
            }
        }
        looks += blocks.count + seats.groups;
        return false;
    }

    private long gain(int block, int group) {
        return finds[block][group] - finds[block][groupOf[block]];
    }

    private long swapGain(int one, int other) {
        return gain(one, groupOf[other]) + gain(other, groupOf[one]) - 2 * blocks.weight[one][other];
    }

    private boolean mayMove(int block, int group) {
        int from = groupOf[block];
        int people = blocks.size[block];
        return from != group
                && size[from] - people >= seats.min(from)
                && size[group] + people <= seats.max(group)
                && clashes[block][group] == 0
                && blocks.maySit(block, group);
    }

    private boolean maySwap(int one, int other) {
        int from = groupOf[one];
        int to = groupOf[other];
        if (from == to || !blocks.maySit(one, to) || !blocks.maySit(other, from)) {
            return false;
        }
        int difference = blocks.size[one] - blocks.size[other];
        int clash = blocks.areApart(one, other) ? 1 : 0;
        return clashes[one][to] == clash
                && clashes[other][from] == clash
                && fits(from, size[from] - difference)
                && fits(to, size[to] + difference);
    }

    private boolean fits(int group, int people) {
        return people >= seats.min(group) && people <= seats.max(group);
    }

    private void move(int block, int group) {
        worth += gain(block, group);
        enter(block, groupOf[block], -1);
        enter(block, group, 1);
        groupOf[block] = group;
        looks += 2L * blocks.count;
    }

    private void swap(int one, int other) {
        int from = groupOf[one];
        int to = groupOf[other];
        move(one, to);
        move(other, from);
    }

    private void shake(int steps) {
        for (int step = 0, tries = 0; step < steps && tries < 20 * steps; tries++) {
            int block = random.nextInt(blocks.count);
            int other = random.nextInt(blocks.count);
            int group = random.nextInt(seats.groups);
            if (random.nextInt(4) == 0 && mayMove(block, group)) {
                move(block, group);
                step++;
            } else if (maySwap(block, other)) {
                swap(block, other);
                step++;
            }
            looks++;
        }
    }

    private void returnTo(int[] home) {
        for (int block = 0; block < blocks.count; block++) {
            if (groupOf[block] != home[block]) {
                move(block, home[block]);
            }
        }
    }

    private void shuffle() {
        for (int last = order.length - 1; last > 0; last--) {
            int place = random.nextInt(last + 1);
            int block = order[place];
            order[place] = order[last];
            order[last] = block;
        }
    }

    /** Elementary steps done so far: the same for the same seed, on any machine. */
    long looks() {
        return looks;
    }

    long bestWorth() {
        return bestWorth;
    }

    /** The best arrangement so far: the group of each person. */
    int[] best() {
        return blocks.peopleOf(best);
    }
}
