package eu.maillage.planner.meetings;

import eu.maillage.planner.Ids;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A meeting problem in numbers: participants and meetings from 0, slots and tables from 1. */
final class MeetingCase {

    static final int NONE = -1;

    final MeetingProblem problem;
    final int slots;
    final int participants;
    final int meetings;
    final int[][] participantsOf;
    final int[][] meetingsOf;
    final int[][] after;
    final int[] representatives;
    final boolean[] video;
    final boolean[] mayDrop;
    /** The slot and table in the earlier plan, or {@link #NONE}. */
    final int[] previousSlot;

    final int[] previousTable;
    /** The tables that participants of a meeting call their own: none, one, or more than it can have. */
    final int[][] ownTables;
    /** The slots that a meeting may have; fewer after {@link Domains} has looked at them. */
    final BitSet[] allowed;

    MeetingCase(MeetingProblem problem) {
        this.problem = problem;
        this.slots = problem.slots().count();
        this.participants = problem.participants().size();
        this.meetings = problem.meetings().size();
        Ids people = Ids.of(
                "participant",
                "/participants",
                problem.participants().stream().map(Participant::id).toList());
        Ids ids = Ids.of(
                "meeting",
                "/meetings",
                problem.meetings().stream().map(Meeting::id).toList());
        this.participantsOf = each(meeting -> meeting.participants().stream()
                .mapToInt(id -> people.require(id, ""))
                .toArray());
        this.after = each(meeting -> meeting.after().stream()
                .mapToInt(id -> ids.require(id, ""))
                .distinct()
                .toArray());
        this.meetingsOf = Incidence.transposed(participantsOf, participants);
        this.representatives = problem.participants().stream()
                .mapToInt(Participant::representatives)
                .toArray();
        this.video = new boolean[meetings];
        this.mayDrop = new boolean[meetings];
        this.previousSlot = new int[meetings];
        this.previousTable = new int[meetings];
        Arrays.fill(previousSlot, NONE);
        Arrays.fill(previousTable, NONE);
        readPrevious(ids);
        this.ownTables = each(meeting -> ownTables(meeting, people));
        this.allowed = new BitSet[meetings];
        for (int meeting = 0; meeting < meetings; meeting++) {
            video[meeting] = meeting(meeting).place() == Place.VIDEO;
            allowed[meeting] = allowed(meeting);
        }
    }

    /** The same day with fewer slots allowed. */
    private MeetingCase(MeetingCase whole, BitSet... allowed) {
        this.problem = whole.problem;
        this.slots = whole.slots;
        this.participants = whole.participants;
        this.meetings = whole.meetings;
        this.participantsOf = whole.participantsOf;
        this.meetingsOf = whole.meetingsOf;
        this.after = whole.after;
        this.representatives = whole.representatives;
        this.video = whole.video;
        this.mayDrop = whole.mayDrop;
        this.previousSlot = whole.previousSlot;
        this.previousTable = whole.previousTable;
        this.ownTables = whole.ownTables;
        this.allowed = allowed;
    }

    /** The same day in which nobody's stay begins earlier, or ends later, than in a timetable by more than so many slots. */
    MeetingCase near(int width, int... slotOf) {
        BitSet[] fewer = new BitSet[meetings];
        Arrays.setAll(fewer, meeting -> (BitSet) allowed[meeting].clone());
        for (int[] own : meetingsOf) {
            if (own.length > 1) {
                int first =
                        IntStream.of(own).map(meeting -> slotOf[meeting]).min().orElse(1);
                int last =
                        IntStream.of(own).map(meeting -> slotOf[meeting]).max().orElse(slots);
                for (int meeting : own) {
                    fewer[meeting].clear(0, Math.max(0, first - width));
                    fewer[meeting].clear(Math.min(slots, last + width) + 1, slots + 1);
                }
            }
        }
        return new MeetingCase(this, fewer);
    }

    /** The same day in which a participant meets only at slots of her own; a meeting that would have none keeps all of its slots. */
    MeetingCase within(int participant, BitSet own) {
        BitSet[] fewer = allowed.clone();
        for (int meeting : meetingsOf[participant]) {
            if (allowed[meeting].intersects(own)) {
                fewer[meeting] = (BitSet) allowed[meeting].clone();
                fewer[meeting].and(own);
            }
        }
        return new MeetingCase(this, fewer);
    }

    /** How many literals a model needs: the slots allowed, over all meetings. */
    long cells() {
        return Arrays.stream(allowed).mapToLong(BitSet::cardinality).sum();
    }

    @FunctionalInterface
    private interface Numbers {
        int[] of(Meeting meeting);
    }

    private int[][] each(Numbers numbers) {
        return problem.meetings().stream().map(numbers::of).toArray(int[][]::new);
    }

    private void readPrevious(Ids ids) {
        Replan replan = problem.replan();
        if (replan == null) {
            return;
        }
        for (Placed placed : replan.previous()) {
            int meeting = ids.require(placed.id(), "");
            Integer table = placed.table();
            previousSlot[meeting] = placed.slot();
            previousTable[meeting] = table == null ? NONE : table;
        }
        replan.mayDrop().forEach(id -> mayDrop[ids.require(id, "")] = true);
    }

    private int[] ownTables(Meeting meeting, Ids people) {
        if (meeting.place() == Place.VIDEO) {
            return new int[0];
        }
        return meeting.participants().stream()
                .map(id -> problem.participants().get(people.require(id, "")).table())
                .filter(table -> table != null)
                .mapToInt(table -> table)
                .distinct()
                .toArray();
    }

    private BitSet allowed(int number) {
        Meeting meeting = meeting(number);
        BitSet set = new BitSet(slots + 1);
        int first = meeting.session() == MeetingProblem.Session.AFTERNOON
                ? problem.slots().morning() + 1
                : 1;
        int last = meeting.session() == MeetingProblem.Session.MORNING
                ? problem.slots().morning()
                : slots;
        set.set(first, Math.max(first, last + 1));
        for (int participant : participantsOf[number]) {
            problem.participants().get(participant).unavailable().forEach(set::clear);
        }
        Integer fixed = meeting.fixedSlot();
        if (fixed != null) {
            keepOnly(set, fixed);
        }
        int now = now();
        if (previousSlot[number] != NONE && previousSlot[number] <= now) {
            set.clear();
            set.set(previousSlot[number]);
        } else {
            set.clear(0, now + 1);
        }
        if (ownTables[number].length > 1) {
            set.clear();
        }
        return set;
    }

    private static void keepOnly(BitSet set, int slot) {
        boolean had = set.get(slot);
        set.clear();
        set.set(slot, had);
    }

    /** The last slot that is past. */
    int now() {
        Replan replan = problem.replan();
        return replan == null ? 0 : replan.now();
    }

    boolean replans() {
        return problem.replan() != null;
    }

    Meeting meeting(int number) {
        return problem.meetings().get(number);
    }

    String id(int meeting) {
        return meeting(meeting).id();
    }

    String participant(int number) {
        return problem.participants().get(number).id();
    }

    /** Whether some meeting of a participant may be dropped, so that their number is not known. */
    boolean mayLose(int participant) {
        return IntStream.of(meetingsOf[participant]).anyMatch(meeting -> mayDrop[meeting]);
    }

    /** Whether a participant has one meeting at a time and all of them for certain. */
    boolean isPlain(int participant) {
        return representatives[participant] == 1 && !mayLose(participant);
    }
}
