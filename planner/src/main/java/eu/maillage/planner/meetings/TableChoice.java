package eu.maillage.planner.meetings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Gives table numbers to meetings whose slots are settled, with few moves: slot after slot the best tables given those before and
 * after, again and again until nothing improves. Tables of an earlier plan are kept where they can be.
 */
final class TableChoice {

    private static final int MOST_SWEEPS = 30;
    private static final long EARLIER_TABLE = 1000;
    private static final int LARGEST_EXACT = 120;

    private final MeetingCase day;
    private final int[] slotOf;
    private final int[] tableOf;
    private final int[][] inSlot;
    /** The meeting of each participant before and after a meeting, or none; for participants with one meeting at a time. */
    private final Map<Integer, int[]> sequences = new HashMap<>();

    TableChoice(MeetingCase day, int[] slotOf) {
        this.day = day;
        this.slotOf = slotOf;
        this.tableOf = new int[day.meetings];
        this.inSlot = IntStream.rangeClosed(0, day.slots)
                .mapToObj(slot -> IntStream.range(0, day.meetings)
                        .filter(meeting -> slot > 0 && slotOf[meeting] == slot && !day.video[meeting])
                        .toArray())
                .toArray(int[][]::new);
        for (int participant = 0; participant < day.participants; participant++) {
            if (day.representatives[participant] == 1) {
                sequences.put(participant, sequence(participant));
            }
        }
    }

    private int[] sequence(int participant) {
        return IntStream.of(day.meetingsOf[participant])
                .filter(meeting -> slotOf[meeting] > 0 && !day.video[meeting])
                .boxed()
                .sorted(Comparator.comparingInt(meeting -> slotOf[meeting]))
                .mapToInt(meeting -> meeting)
                .toArray();
    }

    /**
     * The table of each meeting, 0 for those without.
     *
     * @param leastMoves what need not be improved
     */
    int[] choose(int leastMoves, BooleanSupplier stop) {
        for (int slot = 1; slot <= day.slots; slot++) {
            assign(slot);
        }
        int best = moves();
        for (int sweep = 0; sweep < MOST_SWEEPS && best > leastMoves && !stop.getAsBoolean(); sweep++) {
            int[] before = tableOf.clone();
            for (int slot = day.slots; slot >= 1; slot--) {
                assign(slot);
            }
            for (int slot = 1; slot <= day.slots; slot++) {
                assign(slot);
            }
            int now = moves();
            if (now >= best) {
                System.arraycopy(before, 0, tableOf, 0, before.length);
                break;
            }
            best = now;
        }
        return tableOf;
    }

    /** Changes of table between consecutive meetings, over all participants with one meeting at a time. */
    int moves() {
        int moves = 0;
        for (int[] sequence : sequences.values()) {
            for (int place = 1; place < sequence.length; place++) {
                moves += tableOf[sequence[place]] == tableOf[sequence[place - 1]] ? 0 : 1;
            }
        }
        return moves;
    }

    private void assign(int slot) {
        BitSet free = new BitSet();
        free.set(1, day.problem.places().tables() + 1);
        List<Integer> open = new ArrayList<>();
        for (int meeting : inSlot[slot]) {
            int settled = settled(meeting);
            if (settled > 0) {
                tableOf[meeting] = settled;
                free.clear(settled);
            } else {
                open.add(meeting);
            }
        }
        int[] tables = free.stream().toArray();
        long[][] worth = new long[open.size()][tables.length];
        for (int row = 0; row < open.size(); row++) {
            wishes(open.get(row), tables, worth[row]);
        }
        int[] chosen = tables.length <= LARGEST_EXACT ? Assignment.best(worth) : Assignment.greedy(worth);
        for (int row = 0; row < open.size(); row++) {
            tableOf[open.get(row)] = tables[chosen[row]];
        }
    }

    private int settled(int meeting) {
        boolean past = day.previousSlot[meeting] == slotOf[meeting] && slotOf[meeting] <= day.now();
        if (past && day.previousTable[meeting] != MeetingCase.NONE) {
            return day.previousTable[meeting];
        }
        return day.ownTables[meeting].length == 1 ? day.ownTables[meeting][0] : 0;
    }

    private void wishes(int meeting, int[] tables, long[] worth) {
        if (day.previousTable[meeting] != MeetingCase.NONE && day.previousSlot[meeting] == slotOf[meeting]) {
            wish(day.previousTable[meeting], EARLIER_TABLE, tables, worth);
        }
        for (int participant : day.participantsOf[meeting]) {
            int[] sequence = sequences.get(participant);
            if (sequence != null) {
                int place = place(sequence, meeting);
                if (place > 0) {
                    wish(tableOf[sequence[place - 1]], 1, tables, worth);
                }
                if (place + 1 < sequence.length) {
                    wish(tableOf[sequence[place + 1]], 1, tables, worth);
                }
            }
        }
    }

    private static int place(int[] sequence, int meeting) {
        for (int place = 0; place < sequence.length; place++) {
            if (sequence[place] == meeting) {
                return place;
            }
        }
        throw new IllegalStateException("Meeting %d is not in the sequence %s. Maybe its slot was changed meanwhile."
                .formatted(meeting, Arrays.toString(sequence)));
    }

    private static void wish(int table, long weight, int[] tables, long[] worth) {
        int index = Arrays.binarySearch(tables, table);
        if (index >= 0) {
            worth[index] += weight;
        }
    }
}
