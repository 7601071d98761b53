package eu.maillage.planner.meetings;

import static eu.maillage.planner.meetings.MeetingFixtures.aDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Status;
import eu.maillage.planner.check.MeetingCheck;
import eu.maillage.planner.meetings.MeetingFixtures.Harder;
import eu.maillage.planner.meetings.MeetingPlan.Change;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Place;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Replan;
import eu.maillage.planner.meetings.MeetingProblem.Session;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeetingPlannerTests {

    private static final List<String> NONE = List.of();

    private final MeetingPlanner planner = new MeetingPlanner();

    private MeetingPlan planned(MeetingProblem problem) {
        MeetingPlan plan = planner.plan(problem, Budget.ofEffort(5));
        assertThat(MeetingCheck.faults(problem, plan)).isEmpty();
        return plan;
    }

    private MeetingPlan planned(MeetingFixtures day) {
        return planned(day.problem());
    }

    private static int slot(MeetingPlan plan, String meeting) {
        return plan.meetings().stream()
                .filter(placed -> placed.id().equals(meeting))
                .findFirst()
                .orElseThrow()
                .slot();
    }

    private static List<String> conflict(MeetingPlan plan) {
        assertThat(plan.outcome().status()).isEqualTo(Status.INFEASIBLE);
        var conflict = plan.outcome().conflict();
        return conflict == null
                ? List.of()
                : conflict.demands().stream()
                        .map(Demand::sentence)
                        .map(sentence -> sentence.fr())
                        .toList();
    }

    @Test
    void meetingsOfOneParticipantFollowEachOtherWithoutABreak() {
        MeetingPlan plan =
                planned(aDay(4, 2).people("a", "b", "c").meeting("1", "a", "b").meeting("2", "a", "c"));

        assertThat(plan.outcome().status()).isEqualTo(Status.OPTIMAL);
        assertThat(plan.outcome().objectives())
                .containsEntry("breaks", 0.0)
                .containsEntry("idle", 0.0)
                .containsEntry("moves", 0.0);
    }

    @Test
    void aBreakThatCannotBeAvoidedIsProved() {
        MeetingPlan plan = planned(aDay(3, 2)
                .person("a", Set.of(2), null, 1)
                .people("b", "c")
                .meeting("1", "a", "b")
                .meeting("2", "a", "c"));

        assertThat(plan.outcome().objectives()).containsEntry("breaks", 1.0).containsEntry("idle", 1.0);
        assertThat(plan.outcome().proved()).contains("breaks", "idle");
    }

    @Test
    void aParticipantHasOneMeetingAtATimeUnlessColleaguesShareThem() {
        MeetingFixtures alone =
                aDay(1, 2).people("a", "b", "c").meeting("1", "a", "b").meeting("2", "a", "c");
        MeetingFixtures shared = aDay(1, 2)
                .person("a", Set.of(), null, 2)
                .people("b", "c")
                .meeting("1", "a", "b")
                .meeting("2", "a", "c");

        assertThat(conflict(planned(alone))).containsExactly("a n’a qu’un rendez-vous à la fois.");
        assertThat(planned(shared).meetings()).hasSize(2);
    }

    @Test
    void tablesAreNotShared() {
        MeetingFixtures day =
                aDay(1, 1).people("a", "b", "c", "d").meeting("1", "a", "b").meeting("2", "c", "d");

        assertThat(conflict(planned(day))).containsExactly("Il y a 1 table pour 1 créneau.");
    }

    @Test
    void meetingsByVideoTakeLinksAndNoTable() {
        MeetingFixtures day = aDay(1, 0)
                .people("a", "b", "c", "d")
                .meeting("1", Session.ANY, Place.VIDEO, null, NONE, "a", "b")
                .meeting("2", Session.ANY, Place.VIDEO, null, NONE, "c", "d");

        assertThat(planned(day).meetings()).extracting(Placed::table).containsOnlyNulls();
        day.places = new Places(0, 1);
        assertThat(conflict(planned(day))).containsExactly("Au plus 1 rendez-vous a lieu en vidéo à la fois.");
    }

    @Test
    void aSessionIsKept() {
        MeetingFixtures day = aDay(4, 2)
                .people("a", "b", "c")
                .meeting("1", Session.AFTERNOON, Place.TABLE, null, NONE, "a", "b")
                .meeting("2", Session.MORNING, Place.TABLE, null, NONE, "a", "c");
        day.slots = new Slots(4, 2);

        MeetingPlan plan = planned(day);

        assertThat(slot(plan, "1")).isEqualTo(3);
        assertThat(slot(plan, "2")).isEqualTo(2);
    }

    @Test
    void aFixedSlotIsKept() {
        MeetingFixtures day = aDay(4, 2)
                .people("a", "b", "c")
                .meeting("1", Session.ANY, Place.TABLE, 4, NONE, "a", "b")
                .meeting("2", "a", "c");

        assertThat(slot(planned(day), "1")).isEqualTo(4);
        assertThat(slot(planned(day), "2")).isEqualTo(3);
    }

    @Test
    void aMeetingComesAfterAnother() {
        MeetingFixtures day = aDay(2, 2)
                .people("a", "b", "c", "d")
                .meeting("1", Session.ANY, Place.TABLE, null, List.of("2"), "a", "b")
                .meeting("2", "c", "d");

        assertThat(slot(planned(day), "1")).isEqualTo(2);
    }

    @Test
    void demandsInConflictAreNamedInWords() {
        MeetingFixtures day = aDay(3, 2)
                .person("a", Set.of(3), null, 1)
                .people("b", "c", "d")
                .meeting("1", Session.ANY, Place.TABLE, null, List.of("2"), "a", "b")
                .meeting("2", Session.ANY, Place.TABLE, 2, NONE, "c", "d")
                .meeting("3", "c", "b");

        assertThat(conflict(planned(day)))
                .containsExactlyInAnyOrder(
                        "a n’est pas disponible au créneau 3.",
                        "Le rendez-vous 1 (a, b) vient après le rendez-vous 2 (c, d).",
                        "Le rendez-vous 2 (c, d) a lieu au créneau 2.");
    }

    @Test
    void aConflictAroundOneOfManyIsFoundAtOnce() {
        MeetingProblem hall = MeetingFixtures.withoutBreaks(200, 40, 20, 40, 5);
        Set<Integer> allButTwo = IntStream.rangeClosed(3, 20).boxed().collect(Collectors.toSet());
        List<Participant> people = new ArrayList<>(hall.participants());
        people.replaceAll(person -> person.id().equals("p90") ? new Participant("p90", allButTwo, null, 1) : person);

        var conflict = planner.plan(
                        new MeetingProblem(hall.slots(), hall.places(), people, hall.meetings(), hall.goals(), null),
                        Budget.ofEffort(1))
                .outcome()
                .conflict();

        assertThat(conflict == null ? List.<Demand>of() : conflict.demands())
                .extracting(Demand::rule, Demand::about)
                .containsExactlyInAnyOrder(
                        tuple("representatives", List.of("p90")), tuple("unavailable", List.of("p90")));
        assertThat(conflict != null && conflict.minimal()).isTrue();
    }

    @Test
    void meetingsAtOnesOwnTableStayThere() {
        MeetingFixtures day = aDay(3, 3)
                .person("a", Set.of(), 3, 1)
                .people("b", "c")
                .meeting("1", "a", "b")
                .meeting("2", "a", "c")
                .meeting("3", "b", "c");

        assertThat(planned(day).meetings().subList(0, 2))
                .extracting(Placed::table)
                .containsOnly(3);
    }

    @Test
    void twoOwnTablesInOneMeetingAreAConflict() {
        MeetingFixtures day = aDay(3, 3)
                .person("a", Set.of(), 3, 1)
                .person("b", Set.of(), 2, 1)
                .meeting("1", "a", "b");

        assertThat(conflict(planned(day))).containsExactly("a reçoit à la table 3.", "b reçoit à la table 2.");
    }

    @Test
    void fairnessHoldsBreaksTogether() {
        MeetingFixtures day = aDay(5, 3)
                .person("a", Set.of(2, 4), null, 1)
                .people("b", "c", "d", "idle")
                .meeting("1", "a", "b")
                .meeting("2", "a", "c")
                .meeting("3", "a", "d");

        assertThat(planned(day).outcome().objectives()).containsEntry("breaks", 2.0);
        day.goals = new Goals(Goals.ALL.objectives(), 1);
        assertThat(conflict(planned(day)))
                .contains(
                        "Entre deux participants, l’écart du nombre de pauses est d’au plus 1.",
                        "a n’est pas disponible aux créneaux 2, 4.");
        day.goals = new Goals(Goals.ALL.objectives(), 0);
        assertThat(conflict(planned(day))).contains("Tous les participants ont le même nombre de pauses.");
    }

    @Test
    void fairnessHoldsWhenEverybodyMightHaveABreak() {
        MeetingFixtures day = aDay(4, 3)
                .people("a", "b")
                .person("c", Set.of(1), null, 1)
                .meeting("1", "b", "c")
                .meeting("2", Session.ANY, Place.TABLE, 4, NONE, "b", "a")
                .meeting("3", Session.MORNING, Place.TABLE, null, NONE, "a", "c");
        day.slots = new Slots(4, 3);
        day.goals = new Goals(Goals.ALL.objectives(), 0);

        assertThat(conflict(planned(day))).contains("Tous les participants ont le même nombre de pauses.");
    }

    @Test
    void replanningMovesTheFewestAndSaysWhy() {
        MeetingFixtures day = aDay(4, 2)
                .person("a", Set.of(2), null, 1)
                .people("b", "c", "d")
                .meeting("1", "a", "b")
                .meeting("2", "a", "c")
                .meeting("3", "d", "c");
        day.replan = new Replan(List.of(new Placed("1", 1, 1), new Placed("2", 2, 1), new Placed("3", 3, 2)), 0, NONE);

        MeetingPlan plan = planned(day);

        assertThat(plan.outcome().objectives()).containsEntry("dropped", 0.0).containsEntry("moved", 1.0);
        assertThat(plan.changes()).extracting(Change::meeting).containsExactly("2");
        assertThat(plan.changes().getFirst().reason().fr()).isEqualTo("a n’est pas disponible au créneau 2.");
    }

    @Test
    void whatIsPastStaysAndTheRestComesLater() {
        MeetingFixtures day = aDay(3, 2)
                .person("a", Set.of(1), null, 1)
                .people("b", "c")
                .meeting("1", "a", "b")
                .meeting("new", "b", "c");
        day.replan = new Replan(List.of(new Placed("1", 1, 1)), 2, NONE);

        MeetingPlan plan = planned(day);

        assertThat(slot(plan, "1")).isEqualTo(1);
        assertThat(slot(plan, "new")).isEqualTo(3);
    }

    @Test
    void onlyWhatMayBeDroppedIs() {
        MeetingFixtures day = aDay(2, 2)
                .person("a", Set.of(2), null, 1)
                .people("b", "c")
                .meeting("1", "a", "b")
                .meeting("2", "a", "c");
        day.replan = new Replan(List.of(new Placed("1", 1, 1), new Placed("2", 2, 1)), 0, List.of("1"));

        MeetingPlan plan = planned(day);

        assertThat(plan.dropped()).containsExactly("1");
        assertThat(slot(plan, "2")).isEqualTo(1);
    }

    @Test
    void noPlanIsBetterThanOneSaidToBeOptimal() {
        SplittableRandom random = new SplittableRandom(21);
        int impossible = 0;
        for (int round = 0; round < 120; round++) {
            MeetingProblem problem = MeetingFixtures.random(random);
            MeetingPlan plan = planned(problem);
            int[] best = EveryTimetable.best(problem);
            if (best == null) {
                assertThat(plan.outcome().status()).as("%s", problem).isEqualTo(Status.INFEASIBLE);
                impossible++;
            } else {
                assertThat(plan.outcome().objectives()).as("%s", problem).containsEntry("breaks", (double) best[2]);
                assertThat(plan.outcome().objectives()).as("%s", problem).containsEntry("idle", (double) best[3]);
                assertThat(plan.outcome().objectives().getOrDefault("dropped", 0.0))
                        .isEqualTo(best[0]);
                assertThat(plan.outcome().objectives().getOrDefault("moved", 0.0))
                        .isEqualTo(best[1]);
            }
        }
        assertThat(impossible).isBetween(10, 110);
    }

    @Test
    void thousandsOfDaysBreakNoRule() {
        SplittableRandom random = new SplittableRandom(23);
        for (int round = 0; round < 1200 * Integer.getInteger("planner.rounds", 1); round++) {
            MeetingProblem problem = MeetingFixtures.random(random);
            MeetingPlan plan = planner.plan(problem, Budget.ofEffort(0.02).withSeed(round));
            assertThat(MeetingCheck.faults(problem, plan)).as("%s", problem).isEmpty();
        }
    }

    @Test
    void everyDemandOfAConflictIsNeeded() {
        SplittableRandom random = new SplittableRandom(22);
        int conflicts = 0;
        while (conflicts < 15) {
            MeetingPlan plan = planned(MeetingFixtures.random(random));
            var conflict = plan.outcome().conflict();
            if (conflict != null) {
                conflicts++;
                assertThat(conflict.minimal()).isTrue();
                assertThat(new HashSet<>(conflict.demands()))
                        .hasSameSizeAs(conflict.demands())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aForumIsPlannedWithFewestBreaksWhateverTheSeed() {
        agreeOnFiveSeeds(MeetingFixtures.forum(6, 14, 36, 10, 5, 3));
    }

    @Test
    void absencesFixedSlotsAndPrecedencesAreProvedWhateverTheSeed() {
        agreeOnFiveSeeds(MeetingFixtures.harderForum(Harder.ABSENCES, 0.03, 7));
        agreeOnFiveSeeds(MeetingFixtures.harderForum(Harder.FIXED, 0.2, 7));
        agreeOnFiveSeeds(MeetingFixtures.harderForum(Harder.PRECEDENCE, 0.2, 7));
    }

    private void agreeOnFiveSeeds(MeetingProblem problem) {
        MeetingPlan first = planner.plan(problem, Budget.ofEffort(20).withSeed(1));
        assertThat(first.outcome().status()).isIn(Status.OPTIMAL, Status.INFEASIBLE);
        for (int seed = 1; seed <= 5; seed++) {
            MeetingPlan plan = planner.plan(problem, Budget.ofEffort(20).withSeed(seed));
            assertThat(MeetingCheck.faults(problem, plan)).isEmpty();
            assertThat(plan.outcome().status()).isEqualTo(first.outcome().status());
            assertThat(plan.outcome().objectives()).isEqualTo(first.outcome().objectives());
        }
        assertThat(planner.plan(problem, Budget.ofEffort(20).withSeed(1)).meetings())
                .isEqualTo(first.meetings());
    }

    @Test
    void aLargeMeetingFindsAPlaceForEverybodyBeforeAnythingElse() {
        MeetingProblem problem = MeetingFixtures.withoutBreaks(500, 75, 40, 80, 1);

        MeetingPlan plan = planner.plan(problem, Budget.ofEffort(0.5));

        assertThat(problem.meetings()).hasSizeGreaterThan(2500);
        assertThat(plan.meetings()).hasSameSizeAs(problem.meetings());
        assertThat(MeetingCheck.faults(problem, plan)).isEmpty();
    }

    @Test
    void anInterruptedSearchReturnsItsTimetable() {
        Cancellation cancellation = new Cancellation();
        MeetingProblem problem = MeetingFixtures.forum(12, 40, 130, 14, 12, 5);

        MeetingPlan plan = planner.plan(
                problem, Budget.ofTime(Duration.ofMinutes(5)), progress -> cancellation.cancel(), cancellation);

        assertThat(plan.outcome().status().hasPlan()).isTrue();
        assertThat(MeetingCheck.faults(problem, plan)).isEmpty();
    }
}
