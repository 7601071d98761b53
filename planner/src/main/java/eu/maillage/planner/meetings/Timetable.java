package eu.maillage.planner.meetings;

import java.util.BitSet;
import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;

/** Slots of all meetings, 0 for a dropped one, and what they cost. */
final class Timetable {

    private final MeetingCase day;
    private final int[] slotOf;

    Timetable(MeetingCase day, int... slotOf) {
        this.day = day;
        this.slotOf = slotOf;
    }

    int[] slotOf() {
        return slotOf;
    }

    /** Whether only meetings that may be dropped have no slot. */
    boolean isComplete() {
        return IntStream.range(0, day.meetings).allMatch(meeting -> slotOf[meeting] > 0 || day.mayDrop[meeting]);
    }

    /** Whether the breaks of any two participants differ by no more than was asked for. */
    boolean isFair() {
        Integer limit = day.problem.goals().fairness();
        if (limit == null || day.participants == 0) {
            return true;
        }
        IntSummaryStatistics each =
                IntStream.range(0, day.participants).map(this::breaks).summaryStatistics();
        return each.getMax() - each.getMin() <= limit;
    }

    int dropped() {
        return (int) IntStream.of(slotOf).filter(slot -> slot == 0).count();
    }

    int moved() {
        return (int) IntStream.range(0, day.meetings)
                .filter(meeting -> day.previousSlot[meeting] != MeetingCase.NONE
                        && slotOf[meeting] != 0
                        && slotOf[meeting] != day.previousSlot[meeting])
                .count();
    }

    int breaks() {
        return IntStream.range(0, day.participants).map(this::breaks).sum();
    }

    int idle() {
        return IntStream.range(0, day.participants).map(this::idle).sum();
    }

    private BitSet busy(int participant) {
        BitSet busy = new BitSet();
        for (int meeting : day.meetingsOf[participant]) {
            if (slotOf[meeting] > 0) {
                busy.set(slotOf[meeting]);
            }
        }
        return busy;
    }

    int breaks(int participant) {
        BitSet busy = busy(participant);
        int runs = 0;
        for (int slot = busy.nextSetBit(0); slot >= 0; slot = busy.nextSetBit(busy.nextClearBit(slot))) {
            runs++;
        }
        return Math.max(0, runs - 1);
    }

    private int idle(int participant) {
        BitSet busy = busy(participant);
        return busy.isEmpty() ? 0 : busy.length() - busy.nextSetBit(0) - busy.cardinality();
    }
}
