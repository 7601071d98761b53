package eu.maillage.planner.meetings;

import java.util.BitSet;

/** How many of one participant's meetings must have a place by each slot, and how many can: what their own slots allow. */
final class Pace {

    private final int[] must;
    private final int[] may;

    private Pace(int slots) {
        this.must = new int[slots + 1];
        this.may = new int[slots + 1];
    }

    static Pace of(MeetingCase day, int participant) {
        Pace pace = new Pace(day.slots);
        for (int meeting : day.meetingsOf[participant]) {
            BitSet allowed = day.allowed[meeting];
            int first = allowed.nextSetBit(0);
            for (int slot = 1; slot <= day.slots; slot++) {
                pace.must[slot] += slot >= allowed.length() - 1 ? 1 : 0;
                pace.may[slot] += first >= 0 && slot >= first ? 1 : 0;
            }
        }
        return pace;
    }

    /** So many can be no later than the slot. */
    int mustBy(int slot) {
        return must[slot];
    }

    /** No more can be as early as the slot. */
    int mayBy(int slot) {
        return may[slot];
    }
}
