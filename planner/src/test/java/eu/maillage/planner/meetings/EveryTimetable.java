package eu.maillage.planner.meetings;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.check.MeetingCheck;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tries every timetable of a small problem, so that the planner can be compared with the truth. */
final class EveryTimetable {

    private final MeetingProblem problem;
    private final Map<String, Integer> slotOf = new HashMap<>();
    private int @Nullable [] best;

    private EveryTimetable(MeetingProblem problem) {
        this.problem = problem;
    }

    /** Dropped, moved, breaks and idle of the best plan, or null when there is none. */
    static int @Nullable [] best(MeetingProblem problem) {
        EveryTimetable search = new EveryTimetable(problem);
        search.place(0);
        return search.best;
    }

    private void place(int number) {
        if (number == problem.meetings().size()) {
            judge();
            return;
        }
        Replan replan = problem.replan();
        Meeting meeting = problem.meetings().get(number);
        if (replan != null && replan.mayDrop().contains(meeting.id())) {
            place(number + 1);
        }
        for (int slot = 1; slot <= problem.slots().count(); slot++) {
            slotOf.put(meeting.id(), slot);
            place(number + 1);
        }
        slotOf.remove(meeting.id());
    }

    private void judge() {
        List<Placed> placed = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        Map<Integer, List<Integer>> taken = new HashMap<>();
        for (Meeting meeting : problem.meetings()) {
            Integer slot = slotOf.get(meeting.id());
            if (slot == null) {
                dropped.add(meeting.id());
            } else {
                placed.add(new Placed(
                        meeting.id(), slot, table(meeting, taken.computeIfAbsent(slot, first -> new ArrayList<>()))));
            }
        }
        MeetingProblem counted = new MeetingProblem(
                problem.slots(),
                problem.places(),
                problem.participants(),
                problem.meetings(),
                new Goals(
                        List.of(Objective.BREAKS, Objective.IDLE),
                        problem.goals().fairness()),
                problem.replan());
        int[] costs = costs(dropped.size());
        Map<String, Double> objectives = new HashMap<>();
        if (problem.replan() != null) {
            objectives.put("dropped", (double) costs[0]);
            objectives.put("moved", (double) costs[1]);
        }
        objectives.put("breaks", (double) costs[2]);
        objectives.put("idle", (double) costs[3]);
        MeetingPlan plan = new MeetingPlan(
                Outcome.found(objectives, objectives, List.copyOf(objectives.keySet()), 0), placed, dropped, List.of());
        boolean right = MeetingCheck.faults(counted, plan).stream()
                .allMatch(fault -> fault.rule().equals("changes"));
        if (right && (best == null || less(costs, best))) {
            best = costs;
        }
    }

    /** The own table, or the first that is free and nobody's own. */
    private @Nullable Integer table(Meeting meeting, List<Integer> taken) {
        if (meeting.place() == Place.VIDEO) {
            return null;
        }
        Integer own = ownTable(meeting);
        int table = own == null ? 1000 + taken.size() : own;
        for (int free = 1; own == null && free <= problem.places().tables(); free++) {
            if (!taken.contains(free) && !ownedAt(slotOf.getOrDefault(meeting.id(), 0), free)) {
                table = free;
                break;
            }
        }
        taken.add(table);
        return table;
    }

    private boolean ownedAt(int slot, int table) {
        return problem.meetings().stream()
                .anyMatch(other -> slotOf.getOrDefault(other.id(), 0) == slot
                        && other.place() == Place.TABLE
                        && Integer.valueOf(table).equals(ownTable(other)));
    }

    private @Nullable Integer ownTable(Meeting meeting) {
        return problem.participants().stream()
                .filter(person ->
                        person.table() != null && meeting.participants().contains(person.id()))
                .map(MeetingProblem.Participant::table)
                .findFirst()
                .orElse(null);
    }

    private int[] costs(int dropped) {
        int[] slots = problem.meetings().stream()
                .mapToInt(meeting -> slotOf.getOrDefault(meeting.id(), 0))
                .toArray();
        Timetable timetable = new Timetable(new MeetingCase(problem), slots);
        return new int[] {dropped, timetable.moved(), timetable.breaks(), timetable.idle()};
    }

    private static boolean less(int[] one, int[] other) {
        for (int place = 0; place < one.length; place++) {
            if (one[place] != other[place]) {
                return one[place] < other[place];
            }
        }
        return false;
    }
}
