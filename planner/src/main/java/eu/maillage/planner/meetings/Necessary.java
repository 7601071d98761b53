package eu.maillage.planner.meetings;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Cheap conditions without which there is no plan: each participant's meetings fit in her slots, with no more breaks than fairness
 * allows, and all meetings in the places.
 */
final class Necessary {

    private Necessary() {}

    static boolean holds(MeetingCase day) {
        return fits(day, false, day.problem.places().tables())
                && fits(day, true, day.problem.places().links())
                && IntStream.range(0, day.participants).allMatch(participant -> hasOwnSlots(day, participant))
                && isFair(day);
    }

    /** Where somebody has no break, nobody may have more than fairness allows between two. */
    private static boolean isFair(MeetingCase day) {
        Integer fairness = day.problem.goals().fairness();
        return fairness == null
                || !Fairness.somebodyHasNoBreak(day)
                || IntStream.range(0, day.participants)
                        .filter(participant -> day.isPlain(participant) && day.meetingsOf[participant].length > 1)
                        .allMatch(participant -> BreakBound.of(day, participant) <= fairness);
    }

    private static boolean fits(MeetingCase day, boolean video, @Nullable Integer most) {
        long count = IntStream.range(0, day.meetings)
                .filter(meeting -> day.video[meeting] == video && !day.mayDrop[meeting])
                .count();
        return most == null || count <= (long) most * (day.slots - day.now()) + past(day, video);
    }

    private static long past(MeetingCase day, boolean video) {
        return IntStream.range(0, day.meetings)
                .filter(meeting -> day.video[meeting] == video
                        && day.previousSlot[meeting] != MeetingCase.NONE
                        && day.previousSlot[meeting] <= day.now())
                .count();
    }

    private static boolean hasOwnSlots(MeetingCase day, int participant) {
        return hasOwnSlots(day, participant, 1, day.slots);
    }

    /**
     * Whether every meeting that a participant cannot miss finds a slot of its own in part of the day: a matching by alternating
     * paths.
     */
    static boolean hasOwnSlots(MeetingCase day, int participant, int first, int last) {
        if (day.representatives[participant] > 1) {
            return true;
        }
        int[] holder = new int[day.slots + 1];
        Arrays.fill(holder, MeetingCase.NONE);
        for (int meeting : day.meetingsOf[participant]) {
            BitSet open = new BitSet();
            open.set(first, last + 1);
            if (!day.mayDrop[meeting] && !seat(day, meeting, holder, open)) {
                return false;
            }
        }
        return true;
    }

    /** @param open the slots not yet tried for this meeting */
    private static boolean seat(MeetingCase day, int meeting, int[] holder, BitSet open) {
        for (int slot = day.allowed[meeting].nextSetBit(0);
                slot >= 0;
                slot = day.allowed[meeting].nextSetBit(slot + 1)) {
            if (open.get(slot)) {
                open.clear(slot);
                if (holder[slot] == MeetingCase.NONE || seat(day, holder[slot], holder, open)) {
                    holder[slot] = meeting;
                    return true;
                }
            }
        }
        return false;
    }
}
