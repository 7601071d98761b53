package eu.maillage.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.meetings.MeetingPlan;
import eu.maillage.planner.meetings.MeetingPlan.Change;
import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingCheckTests {

    private static final Sentence WHY = new Sentence("Parce que.", "Because.");
    private static final Meeting M1 = new Meeting("1", List.of("a", "b"));
    private static final Meeting M2 = new Meeting("2", List.of("a", "c"));
    private static final Meeting M3 = new Meeting("3", List.of("b", "c"));

    private static MeetingProblem problem(List<Participant> people, @Nullable Integer fairness, Meeting... meetings) {
        return new MeetingProblem(
                new Slots(5, 3),
                new Places(2, 1),
                people,
                List.of(meetings),
                new Goals(Goals.ALL.objectives(), fairness),
                null);
    }

    private static MeetingProblem problem(Meeting... meetings) {
        return problem(List.of(new Participant("a"), new Participant("b"), new Participant("c")), null, meetings);
    }

    private static MeetingProblem after(MeetingProblem problem, Replan replan) {
        return new MeetingProblem(
                problem.slots(),
                problem.places(),
                problem.participants(),
                problem.meetings(),
                new Goals(List.of(), null),
                replan);
    }

    private static Map<String, Double> values(double breaks, double idle, double moves) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("breaks", breaks);
        values.put("idle", idle);
        values.put("moves", moves);
        return values;
    }

    private static List<String> faults(MeetingProblem problem, Map<String, Double> values, Placed... placed) {
        MeetingPlan plan =
                new MeetingPlan(Outcome.found(values, Map.of(), List.of(), 0), List.of(placed), List.of(), List.of());
        return rules(problem, plan);
    }

    private static List<String> rules(MeetingProblem problem, MeetingPlan plan) {
        return MeetingCheck.faults(problem, plan).stream()
                .map(Fault::rule)
                .distinct()
                .toList();
    }

    private static Placed at(String id, int slot, @Nullable Integer table) {
        return new Placed(id, slot, table);
    }

    @Test
    void aRightPlanHasNoFault() {
        assertThat(faults(problem(M1, M2, M3), values(1, 1, 2), at("1", 1, 1), at("2", 2, 1), at("3", 3, 2)))
                .isEmpty();
    }

    @Test
    void breaksIdleSlotsAndMovesAreCountedAgain() {
        MeetingProblem problem = problem(M1, M2);

        assertThat(faults(problem, values(1, 3, 1), at("1", 1, 1), at("2", 5, 2)))
                .isEmpty();
        assertThat(faults(problem, values(0, 2, 0), at("1", 1, 1), at("2", 5, 2)))
                .containsExactly("breaks", "idle", "moves");
        assertThat(faults(problem, Map.of("breaks", 0.0, "idle", 0.0), at("1", 1, 1), at("2", 2, 1)))
                .containsExactly("moves");
    }

    @Test
    void eachMeetingTakesPlaceOnce() {
        MeetingProblem problem = problem(M1, M2);

        assertThat(faults(problem, values(0, 0, 0), at("1", 1, 1))).containsExactly("meetings");
        assertThat(faults(problem, values(0, 0, 0), at("1", 1, 1), at("2", 2, 1), at("2", 3, 1)))
                .containsExactly("meetings");
        assertThat(faults(problem, values(0, 0, 0), at("1", 1, 1), at("2", 2, 1), at("x", 3, 1)))
                .containsExactly("meetings");
    }

    @Test
    void nobodyHasTwoMeetingsAtATimeWithoutAColleague() {
        assertThat(faults(problem(M1, M2), values(0, 0, 1), at("1", 1, 1), at("2", 1, 2)))
                .contains("representatives");
        MeetingProblem shared = problem(
                List.of(new Participant("a", Set.of(), null, 2), new Participant("b"), new Participant("c")),
                null,
                M1,
                M2);
        assertThat(faults(shared, values(0, 0, 0), at("1", 1, 1), at("2", 1, 2)))
                .isEmpty();
    }

    @Test
    void absenceAndOnesOwnTableAreKept() {
        MeetingProblem problem =
                problem(List.of(new Participant("a", Set.of(2), 1, 1), new Participant("b")), null, M1);

        assertThat(faults(problem, values(0, 0, 0), at("1", 1, 1))).isEmpty();
        assertThat(faults(problem, values(0, 0, 0), at("1", 2, 1))).containsExactly("unavailable");
        assertThat(faults(problem, values(0, 0, 0), at("1", 1, 2))).containsExactly("table");
    }

    @Test
    void slotsTablesAndLinksAreWithinTheirNumbers() {
        Meeting video = new Meeting("v", List.of("c"), Session.ANY, Place.VIDEO, null, List.of());
        Meeting other = new Meeting("w", List.of("b"), Session.ANY, Place.VIDEO, null, List.of());

        assertThat(faults(problem(M1), values(0, 0, 0), at("1", 0, 1))).contains("slots");
        assertThat(faults(problem(M1), values(0, 0, 0), at("1", 6, 1))).contains("slots");
        assertThat(faults(problem(M1), values(0, 0, 0), at("1", 1, 3))).containsExactly("tables");
        assertThat(faults(problem(M1), values(0, 0, 0), at("1", 1, 0))).containsExactly("tables");
        assertThat(faults(problem(M1), values(0, 0, 0), at("1", 1, null))).containsExactly("place");
        assertThat(faults(problem(video), values(0, 0, 0), at("v", 1, 1))).containsExactly("place");
        assertThat(faults(problem(video, other), values(0, 0, 0), at("v", 1, null), at("w", 2, null)))
                .isEmpty();
        assertThat(faults(problem(video, other), values(0, 0, 0), at("v", 1, null), at("w", 1, null)))
                .containsExactly("links");
    }

    @Test
    void aTableHasOneMeetingAtATime() {
        Meeting alone = new Meeting("4", List.of("c"));

        assertThat(faults(problem(M1, alone), values(0, 0, 0), at("1", 1, 1), at("4", 1, 2)))
                .isEmpty();
        assertThat(faults(problem(M1, alone), values(0, 0, 0), at("1", 1, 1), at("4", 1, 1)))
                .containsExactly("tables");
    }

    @Test
    void sessionFixedSlotAndPrecedenceAreKept() {
        Meeting morning = new Meeting("m", List.of("a"), Session.MORNING, Place.TABLE, null, List.of());
        Meeting afternoon = new Meeting("n", List.of("b"), Session.AFTERNOON, Place.TABLE, 4, List.of("m"));
        MeetingProblem problem = problem(morning, afternoon);

        assertThat(faults(problem, values(0, 0, 0), at("m", 3, 1), at("n", 4, 1)))
                .isEmpty();
        assertThat(faults(problem, values(0, 0, 0), at("m", 4, 2), at("n", 4, 1)))
                .containsExactly("session", "after");
        assertThat(faults(problem, values(0, 0, 0), at("m", 1, 1), at("n", 3, 1)))
                .containsExactly("session", "fixedSlot");
    }

    @Test
    void fairnessComparesEverybody() {
        List<Participant> people =
                List.of(new Participant("a"), new Participant("b"), new Participant("c"), new Participant("d"));

        assertThat(faults(problem(people, 1, M1, M2), values(1, 1, 0), at("1", 1, 1), at("2", 3, 1)))
                .isEmpty();
        assertThat(faults(problem(people, 0, M1, M2), values(1, 1, 0), at("1", 1, 1), at("2", 3, 1)))
                .containsExactly("fairness");
    }

    @Test
    void afterAnEarlierPlanChangesAreToldAndThePastStays() {
        MeetingProblem problem =
                after(problem(M1, M2), new Replan(List.of(at("1", 1, 1), at("2", 2, 1)), 1, List.of("2")));
        Change moved = new Change("2", at("2", 2, 1), at("2", 3, 1), WHY);
        Change gone = new Change("2", at("2", 2, 1), null, WHY);

        assertThat(replanned(problem, 0, 1, List.of(), List.of(moved), at("1", 1, 1), at("2", 3, 1)))
                .isEmpty();
        assertThat(replanned(problem, 0, 1, List.of(), List.of(), at("1", 1, 1), at("2", 3, 1)))
                .containsExactly("changes");
        assertThat(replanned(problem, 0, 0, List.of(), List.of(), at("1", 1, 1), at("2", 3, 1)))
                .contains("moved");
        assertThat(replanned(problem, 1, 0, List.of("2"), List.of(gone), at("1", 1, 1)))
                .isEmpty();
        assertThat(replanned(problem, 1, 0, List.of("1"), List.of(gone), at("2", 2, 1)))
                .contains("dropped");
        assertThat(replanned(problem, 0, 1, List.of(), List.of(moved), at("1", 2, 1), at("2", 3, 1)))
                .contains("now");
        assertThat(replanned(problem, 0, 1, List.of(), List.of(moved), at("1", 1, 1), at("2", 4, 1)))
                .containsExactly("changes");
    }

    private static List<String> replanned(
            MeetingProblem problem,
            double dropped,
            double moved,
            List<String> gone,
            List<Change> changes,
            Placed... placed) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("dropped", dropped);
        values.put("moved", moved);
        Outcome outcome = Outcome.found(values, Map.of(), List.of(), 0);
        return rules(problem, new MeetingPlan(outcome, Arrays.asList(placed), gone, changes));
    }
}
