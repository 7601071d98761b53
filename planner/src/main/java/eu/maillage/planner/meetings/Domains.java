package eu.maillage.planner.meetings;

import java.util.BitSet;

/**
 * Takes away slots that meetings cannot have: a meeting with one slot left keeps it from the other meetings of its participants,
 * and meetings one after the other leave room for each other. Meetings that may be dropped force nothing.
 */
final class Domains {

    private final MeetingCase day;
    private boolean changed;

    private Domains(MeetingCase day) {
        this.day = day;
    }

    /** Narrows the allowed slots; false when some meeting has none left. */
    static boolean narrow(MeetingCase day) {
        return new Domains(day).narrow();
    }

    private boolean narrow() {
        do {
            changed = false;
            for (int meeting = 0; meeting < day.meetings; meeting++) {
                if (day.allowed[meeting].isEmpty() && !day.mayDrop[meeting]) {
                    return false;
                }
                if (!day.mayDrop[meeting]) {
                    follow(meeting);
                    claim(meeting);
                }
            }
        } while (changed);
        return true;
    }

    private void follow(int meeting) {
        for (int before : day.after[meeting]) {
            if (!day.mayDrop[before] && !day.allowed[before].isEmpty() && !day.allowed[meeting].isEmpty()) {
                clear(day.allowed[meeting], 0, day.allowed[before].nextSetBit(0) + 1);
                clear(day.allowed[before], Math.max(0, day.allowed[meeting].length() - 1), day.slots + 1);
            }
        }
    }

    private void clear(BitSet set, int from, int to) {
        int before = set.cardinality();
        set.clear(from, Math.max(from, to));
        changed |= set.cardinality() < before;
    }

    private void claim(int meeting) {
        if (day.allowed[meeting].cardinality() != 1) {
            return;
        }
        int slot = day.allowed[meeting].nextSetBit(0);
        for (int participant : day.participantsOf[meeting]) {
            if (day.representatives[participant] == 1) {
                for (int other : day.meetingsOf[participant]) {
                    if (other != meeting && day.allowed[other].get(slot)) {
                        day.allowed[other].clear(slot);
                        changed = true;
                    }
                }
            }
        }
    }
}
