package eu.maillage.planner.meetings;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Meetings to schedule: the business-to-business meeting scheduling problem (Bofill and others, JAIR 74, 2022, 263-301), with
 * tables of one's own, video, colleagues who share meetings, and earlier plans.
 *
 * @param slots when meetings may take place; slots are numbered from 1
 * @param places how many meetings may take place at once
 * @param participants who meets
 * @param meetings who meets whom
 * @param goals what is best
 * @param replan what an earlier plan settled; absent for a first plan
 */
public record MeetingProblem(
        Slots slots,
        Places places,
        List<Participant> participants,
        List<Meeting> meetings,
        Goals goals,
        @Nullable Replan replan) {

    /** The greatest number of slots. */
    public static final int MOST_SLOTS = 500;
    /** The greatest number of participants. */
    public static final int MOST_PARTICIPANTS = 10_000;
    /** The greatest number of meetings. */
    public static final int MOST_MEETINGS = 100_000;
    /** The greatest number of tables. */
    public static final int MOST_TABLES = 100_000;

    /** @throws eu.maillage.planner.BadProblem when an id is unknown or doubled, or a number is outside its limits */
    public MeetingProblem {
        participants = List.copyOf(participants);
        meetings = List.copyOf(meetings);
        new MeetingShape(slots, places, participants, meetings, goals, replan).check();
    }

    /** The same problem with other participants and meetings. */
    MeetingProblem with(Places other, List<Participant> participants, List<Meeting> meetings, Goals goals) {
        return new MeetingProblem(slots, other, participants, meetings, goals, replan);
    }

    /**
     * The slots.
     *
     * @param count how many there are, pauses and plenaries not counted
     * @param morning the last slot of the morning; equal to {@code count} when the day is not split
     */
    public record Slots(int count, int morning) {
        public Slots(int count) {
            this(count, count);
        }
    }

    /**
     * The room.
     *
     * @param tables the most meetings at tables at once; tables are numbered from 1
     * @param links the most meetings by video at once; absent for no limit
     */
    public record Places(int tables, @Nullable Integer links) {}

    /**
     * Somebody who meets.
     *
     * @param id unique
     * @param unavailable slots without a meeting
     * @param table the table of all meetings at tables, if it is the participant's own
     * @param representatives how many meetings at a time
     */
    public record Participant(
            String id, Set<Integer> unavailable, @Nullable Integer table, int representatives) {
        public Participant {
            unavailable = Collections.unmodifiableSet(new TreeSet<>(unavailable));
        }

        public Participant(String id) {
            this(id, Set.of(), null, 1);
        }
    }

    /** The part of the day that a meeting must be in. */
    public enum Session {
        MORNING,
        AFTERNOON,
        ANY
    }

    /** Where a meeting takes place. */
    public enum Place {
        TABLE,
        VIDEO
    }

    /**
     * A meeting.
     *
     * @param id unique
     * @param participants those who meet, each once
     * @param session the part of the day
     * @param place at a table or by video
     * @param fixedSlot the only slot allowed, if there is one
     * @param after ids of meetings that take place in earlier slots
     */
    public record Meeting(
            String id,
            List<String> participants,
            Session session,
            Place place,
            @Nullable Integer fixedSlot,
            List<String> after) {
        public Meeting {
            participants = List.copyOf(participants);
            after = List.copyOf(after);
        }

        public Meeting(String id, List<String> participants) {
            this(id, participants, Session.ANY, Place.TABLE, null, List.of());
        }
    }

    /** What may be made as small as possible. */
    public enum Objective {
        /** Over all participants, the maximal runs of idle slots between two of their meetings. */
        BREAKS,
        /** Over all participants, the idle slots between their first and their last meeting. */
        IDLE,
        /** Over all participants, the changes of table between consecutive meetings at tables. */
        MOVES
    }

    /**
     * What is best.
     *
     * @param objectives the most important first; moves can only be the last
     * @param fairness the breaks of any two participants differ by at most this; absent for no limit
     */
    public record Goals(
            List<Objective> objectives, @Nullable Integer fairness) {

        /** Fewest breaks, then shortest stays, then fewest moves. */
        public static final Goals ALL = new Goals(List.of(Objective.BREAKS, Objective.IDLE, Objective.MOVES), null);
        /** Fewest breaks alone. */
        public static final Goals BREAKS = new Goals(List.of(Objective.BREAKS), null);

        public Goals {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * What an earlier plan settled: the fewest meetings are dropped, then the fewest moved to another slot.
     *
     * @param previous where the meetings were
     * @param now the last slot that is past: earlier meetings stay, others come later
     * @param mayDrop ids of meetings that may be given up
     */
    public record Replan(List<Placed> previous, int now, List<String> mayDrop) {
        public Replan {
            previous = List.copyOf(previous);
            mayDrop = List.copyOf(mayDrop);
        }
    }

    /**
     * A meeting in its place.
     *
     * @param id of the meeting
     * @param slot from 1
     * @param table from 1; absent by video
     */
    public record Placed(String id, int slot, @Nullable Integer table) {}
}
