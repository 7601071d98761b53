package eu.maillage.planner.meetings;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A timetable under change. Its one change is an exchange between two slots: a meeting goes from one to the other, whatever it would
 * meet there comes the opposite way, and so on (a Kempe chain), so that nobody ever has too many meetings at a time. Slot 0 holds the
 * meetings without a slot; there is room for all of them.
 */
final class Draft {

    private static final int OUT = 0;

    private final MeetingCase day;
    private final Weights weights;
    private final int[] slotOf;
    /** The participants of each meeting and, numbered after them, the own table that it takes: all that it shares with others. */
    private final int[][] sharersOf;

    private final int[][] meetingsOf;
    private final int[] mostAtOnce;
    private final int[][] load;
    private final int[][] at;
    private final SlotMembers members;
    private final int[][] inside;
    private final int[] mostInside;
    private final boolean[] ordered;
    private final int[][] later;
    private final Days days;

    private int from;
    private int to;
    private final int[] chain;
    private int length;
    private final boolean[] inChain;
    private final int[] net;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;
    private final int[] netInside = new int[2];

    Draft(MeetingCase day, Weights weights) {
        this.day = day;
        this.weights = weights;
        this.slotOf = new int[day.meetings];
        int tables = IntStream.range(0, day.meetings)
                .flatMap(meeting -> IntStream.of(day.ownTables[meeting]))
                .max()
                .orElse(-1);
        int sharers = day.participants + tables + 1;
        this.sharersOf = IntStream.range(0, day.meetings)
                .mapToObj(meeting -> sharers(day, meeting))
                .toArray(int[][]::new);
        this.meetingsOf = Incidence.transposed(sharersOf, sharers);
        this.mostAtOnce = Arrays.copyOf(day.representatives, sharers);
        Arrays.fill(mostAtOnce, day.participants, sharers, 1);
        this.load = new int[sharers][day.slots + 1];
        this.at = new int[sharers][day.slots + 1];
        for (int[] row : at) {
            Arrays.fill(row, MeetingCase.NONE);
        }
        this.members = new SlotMembers(day.meetings, day.slots);
        this.inside = new int[2][day.slots + 1];
        Integer links = day.problem.places().links();
        this.mostInside =
                new int[] {day.problem.places().tables(), links == null ? MeetingProblem.MOST_MEETINGS : links};
        this.later = Incidence.transposed(day.after, day.meetings);
        this.ordered = new boolean[day.meetings];
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            ordered[meeting] = day.after[meeting].length + later[meeting].length > 0;
            inside[kind(meeting)][OUT]++;
        }
        this.days = new Days(day.participants, day.slots, weights);
        this.chain = new int[day.meetings];
        this.inChain = new boolean[day.meetings];
        this.net = new int[sharers];
        this.touched = new int[sharers];
        this.isTouched = new boolean[sharers];
    }

    private static int[] sharers(MeetingCase day, int meeting) {
        int[] people = day.participantsOf[meeting];
        int[] own = day.ownTables[meeting];
        int[] all = Arrays.copyOf(people, people.length + own.length);
        for (int place = 0; place < own.length; place++) {
            all[people.length + place] = day.participants + own[place];
        }
        return all;
    }

    private int kind(int meeting) {
        return day.video[meeting] ? 1 : 0;
    }

    int slotOf(int meeting) {
        return slotOf[meeting];
    }

    int[] slots() {
        return slotOf.clone();
    }

    SlotMembers members() {
        return members;
    }

    Days days() {
        return days;
    }

    /** Takes a timetable over as it is. */
    void take(int... slots) {
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            move(meeting, OUT);
        }
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            move(meeting, slots[meeting]);
        }
    }

    private void move(int meeting, int slot) {
        if (slotOf[meeting] != slot) {
            forget();
            from = slotOf[meeting];
            to = slot;
            join(meeting);
            commit();
        }
    }

    /**
     * Considers an exchange between a meeting's slot and another; false when it is not possible.
     *
     * @param counterweight a meeting to exchange as well when the slot it enters is full, or {@link MeetingCase#NONE}
     */
    boolean consider(int meeting, int slot, int counterweight) {
        forget();
        from = slotOf[meeting];
        to = slot;
        if (!join(meeting) || !closed(0)) {
            return false;
        }
        if (!fits(0) || !fits(1)) {
            int next = length;
            if (counterweight == MeetingCase.NONE || inChain[counterweight] || !join(counterweight) || !closed(next)) {
                return false;
            }
        }
        return fits(0) && fits(1) && inOrder();
    }

    private void forget() {
        for (int place = 0; place < length; place++) {
            inChain[chain[place]] = false;
        }
        for (int place = 0; place < touchedCount; place++) {
            net[touched[place]] = 0;
            isTouched[touched[place]] = false;
        }
        length = 0;
        touchedCount = 0;
        netInside[0] = 0;
        netInside[1] = 0;
    }

    private boolean join(int meeting) {
        boolean goes = slotOf[meeting] == from;
        int target = goes ? to : from;
        if (target != OUT && !day.allowed[meeting].get(target)) {
            return false;
        }
        chain[length++] = meeting;
        inChain[meeting] = true;
        int step = goes ? 1 : -1;
        netInside[kind(meeting)] += step;
        for (int sharer : sharersOf[meeting]) {
            if (!isTouched[sharer]) {
                isTouched[sharer] = true;
                touched[touchedCount++] = sharer;
            }
            net[sharer] += step;
        }
        return true;
    }

    private boolean closed(int next) {
        for (int place = next; place < length; place++) {
            boolean goes = slotOf[chain[place]] == from;
            for (int sharer : sharersOf[chain[place]]) {
                if (!makeRoom(sharer, goes)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean makeRoom(int sharer, boolean going) {
        int target = going ? to : from;
        if (target == OUT) {
            return true;
        }
        while (load[sharer][target] + (going ? net[sharer] : -net[sharer]) > mostAtOnce[sharer]) {
            if (!join(inTheWay(sharer, target))) {
                return false;
            }
        }
        return true;
    }

    private int inTheWay(int sharer, int slot) {
        if (mostAtOnce[sharer] == 1) {
            return at[sharer][slot];
        }
        for (int meeting : meetingsOf[sharer]) {
            if (slotOf[meeting] == slot && !inChain[meeting]) {
                return meeting;
            }
        }
        throw new IllegalStateException("Slot %d is full of nothing. Maybe a meeting was moved twice.".formatted(slot));
    }

    private boolean fits(int kind) {
        return (to == OUT || inside[kind][to] + netInside[kind] <= mostInside[kind])
                && (from == OUT || inside[kind][from] - netInside[kind] <= mostInside[kind]);
    }

    private boolean inOrder() {
        for (int place = 0; place < length; place++) {
            int meeting = chain[place];
            if (ordered[meeting] && !inOrder(meeting)) {
                return false;
            }
        }
        return true;
    }

    private boolean inOrder(int meeting) {
        int slot = slotAfter(meeting);
        if (slot == OUT) {
            return true;
        }
        for (int before : day.after[meeting]) {
            if (slotAfter(before) != OUT && slotAfter(before) >= slot) {
                return false;
            }
        }
        for (int follower : later[meeting]) {
            if (slotAfter(follower) != OUT && slotAfter(follower) <= slot) {
                return false;
            }
        }
        return true;
    }

    private int slotAfter(int meeting) {
        return !inChain[meeting] ? slotOf[meeting] : slotOf[meeting] == from ? to : from;
    }

    /** How many meetings the exchange considered would leave without a slot, beyond those that have none now. */
    private int outChange() {
        int gone = netInside[0] + netInside[1];
        return to == OUT ? gone : from == OUT ? -gone : 0;
    }

    /** Weighs the exchange considered. */
    int weigh() {
        int change = weights.out() * outChange();
        for (int place = 0; place < touchedCount; place++) {
            int sharer = touched[place];
            if (sharer < day.participants && net[sharer] != 0) {
                change += days.change(sharer, flips(sharer, from, -net[sharer]), flips(sharer, to, net[sharer]));
            }
        }
        return change;
    }

    private int flips(int participant, int slot, int step) {
        int now = load[participant][slot];
        return slot != OUT && now > 0 != now + step > 0 ? slot : OUT;
    }

    /** Makes the exchange considered. */
    void commit() {
        for (int place = 0; place < touchedCount; place++) {
            int sharer = touched[place];
            if (sharer < day.participants && net[sharer] != 0) {
                days.flip(sharer, flips(sharer, from, -net[sharer]), flips(sharer, to, net[sharer]));
            }
        }
        for (int place = 0; place < length; place++) {
            leave(chain[place], slotOf[chain[place]]);
        }
        for (int place = 0; place < length; place++) {
            int meeting = chain[place];
            enter(meeting, slotOf[meeting] == from ? to : from);
        }
    }

    private void leave(int meeting, int slot) {
        inside[kind(meeting)][slot]--;
        members.leave(meeting, slot);
        if (slot != OUT) {
            for (int sharer : sharersOf[meeting]) {
                load[sharer][slot]--;
                at[sharer][slot] = MeetingCase.NONE;
            }
        }
    }

    private void enter(int meeting, int slot) {
        slotOf[meeting] = slot;
        inside[kind(meeting)][slot]++;
        members.enter(meeting, slot);
        if (slot != OUT) {
            for (int sharer : sharersOf[meeting]) {
                load[sharer][slot]++;
                at[sharer][slot] = meeting;
            }
        }
    }

    /** How many meetings have no slot. */
    int out() {
        return inside[0][OUT] + inside[1][OUT];
    }
}
