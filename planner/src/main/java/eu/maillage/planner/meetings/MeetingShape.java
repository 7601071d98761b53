package eu.maillage.planner.meetings;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Ids;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses meeting problems whose ids, references or numbers make no sense. */
record MeetingShape(
        Slots slots,
        Places places,
        List<Participant> participants,
        List<Meeting> meetings,
        Goals goals,
        @Nullable Replan replan) {

    private static final int MOST_CELLS = 20_000_000;

    void check() {
        between("/slots/count", 1, MeetingProblem.MOST_SLOTS, slots.count());
        between("/slots/morning", 0, slots.count(), slots.morning());
        between("/tables", 0, MeetingProblem.MOST_TABLES, places.tables());
        Integer links = places.links();
        if (links != null) {
            between("/links", 0, MeetingProblem.MOST_MEETINGS, links);
        }
        between("/participants", 0, MeetingProblem.MOST_PARTICIPANTS, participants.size());
        between("/meetings", 0, MeetingProblem.MOST_MEETINGS, meetings.size());
        between("/meetings", 0, MOST_CELLS / slots.count(), meetings.size());
        Ids people = Ids.of(
                "participant",
                "/participants",
                participants.stream().map(Participant::id).toList());
        Ids ids = Ids.of(
                "meeting", "/meetings", meetings.stream().map(Meeting::id).toList());
        checkParticipants();
        for (int place = 0; place < meetings.size(); place++) {
            check("/meetings/" + place, meetings.get(place), people, ids);
        }
        refuseCircles(ids);
        checkGoals();
        if (replan != null) {
            checkReplan(replan, ids);
        }
    }

    private static void between(String pointer, int least, int most, int value) {
        if (value < least || value > most) {
            throw new BadProblem(pointer, "%d to %d was expected, not %d.".formatted(least, most, value));
        }
    }

    private void checkParticipants() {
        for (int place = 0; place < participants.size(); place++) {
            Participant participant = participants.get(place);
            String here = "/participants/" + place;
            participant.unavailable().forEach(slot -> between(here + "/unavailable", 1, slots.count(), slot));
            Integer table = participant.table();
            if (table != null) {
                between(here + "/table", 1, places.tables(), table);
            }
            between(here + "/representatives", 1, MeetingProblem.MOST_MEETINGS, participant.representatives());
        }
    }

    private void check(String here, Meeting meeting, Ids people, Ids ids) {
        if (meeting.participants().isEmpty()) {
            throw new BadProblem(here + "/participants", "at least one participant was expected, not none.");
        }
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < meeting.participants().size(); place++) {
            String pointer = "%s/participants/%d".formatted(here, place);
            people.require(meeting.participants().get(place), pointer);
            if (!seen.add(meeting.participants().get(place))) {
                throw new BadProblem(
                        pointer,
                        "each participant once was expected, not «%s» again."
                                .formatted(meeting.participants().get(place)));
            }
        }
        Integer fixed = meeting.fixedSlot();
        if (fixed != null) {
            between(here + "/fixedSlot", 1, slots.count(), fixed);
        }
        for (int place = 0; place < meeting.after().size(); place++) {
            ids.require(meeting.after().get(place), "%s/after/%d".formatted(here, place));
        }
    }

    /** A circle of meetings each after the next is a mistake in the input: no plan of any size has one. */
    private void refuseCircles(Ids ids) {
        int[] waitsFor = new int[meetings.size()];
        List<List<Integer>> followers = new ArrayList<>();
        meetings.forEach(meeting -> followers.add(new ArrayList<>()));
        for (int place = 0; place < meetings.size(); place++) {
            for (String before : meetings.get(place).after()) {
                followers.get(ids.require(before, "")).add(place);
                waitsFor[place]++;
            }
        }
        Deque<Integer> ready = new ArrayDeque<>();
        for (int place = 0; place < waitsFor.length; place++) {
            if (waitsFor[place] == 0) {
                ready.add(place);
            }
        }
        while (!ready.isEmpty()) {
            for (int follower : followers.get(ready.remove())) {
                if (--waitsFor[follower] == 0) {
                    ready.add(follower);
                }
            }
        }
        for (int place = 0; place < waitsFor.length; place++) {
            if (waitsFor[place] > 0) {
                throw new BadProblem(
                        "/meetings/%d/after".formatted(place),
                        "meetings one after the other were expected, but «%s» is in, or after, a circle of meetings each after another."
                                .formatted(meetings.get(place).id()));
            }
        }
    }

    private void checkGoals() {
        List<Objective> objectives = goals.objectives();
        if (new HashSet<>(objectives).size() < objectives.size()) {
            throw new BadProblem("/objectives", "each objective once was expected, not %s.".formatted(objectives));
        }
        int moves = objectives.indexOf(Objective.MOVES);
        if (moves >= 0 && moves < objectives.size() - 1) {
            throw new BadProblem("/objectives", "moves was expected last, because tables are given after slots.");
        }
        Integer fairness = goals.fairness();
        if (fairness != null) {
            between("/fairness", 0, MeetingProblem.MOST_SLOTS, fairness);
        }
    }

    private void checkReplan(Replan plan, Ids ids) {
        between("/now", 0, slots.count(), plan.now());
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < plan.previous().size(); place++) {
            Placed placed = plan.previous().get(place);
            String here = "/previous/meetings/" + place;
            int meeting = ids.require(placed.id(), here + "/id");
            between(here + "/slot", 1, slots.count(), placed.slot());
            if (!seen.add(placed.id())) {
                throw new BadProblem(
                        here + "/id", "each meeting once was expected, not «%s» again.".formatted(placed.id()));
            }
            Integer table = placed.table();
            if (table != null && meetings.get(meeting).place() == Place.VIDEO) {
                throw new BadProblem(
                        here + "/table", "no table was expected: «%s» is by video.".formatted(placed.id()));
            }
            if (table != null) {
                between(here + "/table", 1, MeetingProblem.MOST_TABLES, table);
            }
        }
        for (int place = 0; place < plan.mayDrop().size(); place++) {
            ids.require(plan.mayDrop().get(place), "/mayDrop/" + place);
        }
    }
}
