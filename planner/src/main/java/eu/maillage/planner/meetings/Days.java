package eu.maillage.planner.meetings;

/** Each participant's busy slots as bits, with the breaks and the idle slots that they make, and the sums over all. */
final class Days {

    private final Weights weights;
    private final long[][] busy;
    private final int[] breaks;
    private final int[] idle;
    private final long[] scratch;
    private int allBreaks;
    private int allIdle;
    private int allUnfair;
    private int scratchBreaks;
    private int scratchIdle;

    Days(int participants, int slots, Weights weights) {
        this.weights = weights;
        int words = slots / Long.SIZE + 1;
        this.busy = new long[participants][words];
        this.breaks = new int[participants];
        this.idle = new int[participants];
        this.scratch = new long[words];
    }

    int breaks() {
        return allBreaks;
    }

    int idle() {
        return allIdle;
    }

    /** Breaks beyond what fairness allows. */
    int unfair() {
        return allUnfair;
    }

    int breaks(int participant) {
        return breaks[participant];
    }

    boolean isBusy(int participant, int slot) {
        return ((busy[participant][slot >> 6] >>> slot) & 1) != 0;
    }

    /** What it would change to make two slots busy that are not, or the other way; 0 for no slot. */
    int change(int participant, int one, int other) {
        if (one == 0 && other == 0) {
            return 0;
        }
        System.arraycopy(busy[participant], 0, scratch, 0, scratch.length);
        turn(scratch, one);
        turn(scratch, other);
        count(scratch);
        return weights.of(scratchBreaks, scratchIdle) - weights.of(breaks[participant], idle[participant]);
    }

    void flip(int participant, int one, int other) {
        turn(busy[participant], one);
        turn(busy[participant], other);
        count(busy[participant]);
        allBreaks += scratchBreaks - breaks[participant];
        allIdle += scratchIdle - idle[participant];
        allUnfair += weights.unfair(scratchBreaks) - weights.unfair(breaks[participant]);
        breaks[participant] = scratchBreaks;
        idle[participant] = scratchIdle;
    }

    private static void turn(long[] words, int slot) {
        if (slot != 0) {
            words[slot >> 6] ^= 1L << slot;
        }
    }

    private void count(long... words) {
        int runs = 0;
        int used = 0;
        int first = -1;
        int last = -1;
        long before = 0;
        for (int place = 0; place < words.length; place++) {
            long word = words[place];
            if (word != 0) {
                runs += Long.bitCount(word & ~((word << 1) | before));
                used += Long.bitCount(word);
                first = first < 0 ? place * Long.SIZE + Long.numberOfTrailingZeros(word) : first;
                last = place * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(word);
            }
            before = word >>> (Long.SIZE - 1);
        }
        scratchBreaks = Math.max(0, runs - 1);
        scratchIdle = used == 0 ? 0 : last - first + 1 - used;
    }
}
