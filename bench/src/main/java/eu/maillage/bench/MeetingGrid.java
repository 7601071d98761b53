package eu.maillage.bench;

import eu.maillage.bench.Contender.Answer;
import eu.maillage.planner.Conflict;
import eu.maillage.planner.Ids;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.MeetingCheck;
import eu.maillage.planner.cli.PlannedFile;
import eu.maillage.planner.meetings.MeetingPlan;
import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A published meeting problem in numbers, for peers: participants and meetings from 0, slots from 1. */
final class MeetingGrid {

    final MeetingProblem problem;
    final int slots;
    final int tables;
    final int participants;
    final int meetings;
    private final Ids people;
    private final Ids ids;

    private MeetingGrid(MeetingProblem problem) {
        this.problem = problem;
        this.slots = problem.slots().count();
        this.tables = problem.places().tables();
        this.participants = problem.participants().size();
        this.meetings = problem.meetings().size();
        this.people = Ids.of(
                "participant",
                "",
                problem.participants().stream().map(Participant::id).toList());
        this.ids = Ids.of(
                "meeting", "", problem.meetings().stream().map(Meeting::id).toList());
    }

    static MeetingGrid of(Instance instance) {
        return new MeetingGrid(
                (MeetingProblem) PlannedFile.problem(instance.arguments().toArray(String[]::new)));
    }

    /** Published events with breaks alone: the models of the peers know no more. */
    static boolean holds(Instance instance) {
        return instance.problem().equals("meetings")
                && instance.file().toString().endsWith(".dzn")
                && instance.options().contains("breaks");
    }

    boolean isAllowed(int number, int slot) {
        Meeting meeting = problem.meetings().get(number);
        boolean morning = slot <= problem.slots().morning();
        boolean session = meeting.session() == Session.ANY || (meeting.session() == Session.MORNING) == morning;
        boolean fixed = meeting.fixedSlot() == null || meeting.fixedSlot() == slot;
        return session
                && fixed
                && IntStream.of(peopleOf(number))
                        .noneMatch(person ->
                                problem.participants().get(person).unavailable().contains(slot));
    }

    int[] peopleOf(int number) {
        return problem.meetings().get(number).participants().stream()
                .mapToInt(id -> people.require(id, ""))
                .toArray();
    }

    int[] meetingsOf(int participant) {
        return IntStream.range(0, meetings)
                .filter(meeting -> IntStream.of(peopleOf(meeting)).anyMatch(person -> person == participant))
                .toArray();
    }

    int[] before(int number) {
        return problem.meetings().get(number).after().stream()
                .mapToInt(id -> ids.require(id, ""))
                .toArray();
    }

    int fairness() {
        Integer fairness = problem.goals().fairness();
        return fairness == null ? slots : fairness;
    }

    /** The answer with a timetable, judged by our checker. */
    Answer found(int breaks, double bound, double seconds, int... slotOf) {
        Map<String, Double> value = Map.of("breaks", (double) breaks);
        List<String> proved = bound >= breaks ? List.of("breaks") : List.of();
        int[] used = new int[slots + 1];
        List<Placed> placed = new ArrayList<>();
        for (int meeting = 0; meeting < meetings; meeting++) {
            int slot = slotOf[meeting];
            placed.add(new Placed(problem.meetings().get(meeting).id(), slot, ++used[slot]));
        }
        Outcome outcome = Outcome.found(value, Map.of("breaks", bound), proved, seconds);
        MeetingPlan plan = new MeetingPlan(outcome, placed, List.of(), List.of());
        return new Answer(
                outcome,
                MeetingCheck.faults(problem, plan).stream().map(Fault::toString).toList());
    }

    static Answer infeasible(double seconds) {
        return new Answer(Outcome.infeasible(new Conflict(List.of(), false), seconds), List.of());
    }

    static Answer unknown(double seconds) {
        return new Answer(Outcome.unknown(seconds), List.of());
    }

    static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
