package eu.maillage.planner.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Budget;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Status;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.MeetingCheck;
import eu.maillage.planner.check.PairingCheck;
import eu.maillage.planner.meetings.MeetingPlan;
import eu.maillage.planner.meetings.MeetingPlanner;
import eu.maillage.planner.meetings.MeetingProblem;
import eu.maillage.planner.meetings.MeetingProblem.Goals;
import eu.maillage.planner.meetings.MeetingProblem.Meeting;
import eu.maillage.planner.meetings.MeetingProblem.Participant;
import eu.maillage.planner.meetings.MeetingProblem.Places;
import eu.maillage.planner.meetings.MeetingProblem.Slots;
import eu.maillage.planner.pairing.PairingProblem.Level;
import eu.maillage.planner.pairing.PairingProblem.Limit;
import eu.maillage.planner.pairing.PairingProblem.Pair;
import eu.maillage.planner.pairing.PairingProblem.Room;
import eu.maillage.planner.pairing.PairingProblem.Rules;
import eu.maillage.planner.pairing.PairingProblem.Score;
import eu.maillage.planner.pairing.PairingProblem.Wish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairingPlannerTests {

    private static final Rules NO_RULES = new Rules(Map.of(), List.of(), List.of());
    private static final Room ROOM = new Room(3, 2, Map.of());
    private static final List<List<String>> SIDES = List.of(List.of("b1", "b2"), List.of("s1", "s2"));
    private static final List<Score> SCORES =
            List.of(new Score("b1", "s1", 1), new Score("b1", "s2", 0.5), new Score("s2", "b2", 0.25));

    private final PairingPlanner planner = new PairingPlanner();

    private PairingPlan planned(PairingProblem problem) {
        PairingPlan plan = planner.plan(problem, Budget.ofEffort(5));
        assertThat(PairingCheck.faults(problem, plan)).isEmpty();
        assertThat(schedule(problem, plan).outcome().status()).isNotEqualTo(Status.INFEASIBLE);
        return plan;
    }

    private static MeetingPlan schedule(PairingProblem problem, PairingPlan plan) {
        List<Meeting> meetings = new ArrayList<>();
        for (Pair pair : plan.pairs()) {
            meetings.add(new Meeting("m" + meetings.size(), List.of(pair.a(), pair.b())));
        }
        List<Participant> people = problem.people().stream()
                .map(id -> new Participant(id, problem.room().unavailable().getOrDefault(id, Set.of()), null, 1))
                .toList();
        MeetingProblem day = new MeetingProblem(
                new Slots(problem.room().slots()),
                new Places(problem.room().tables(), null),
                people,
                meetings,
                new Goals(List.of(), null),
                null);
        MeetingPlan schedule = new MeetingPlanner().plan(day, Budget.ofEffort(5));
        assertThat(MeetingCheck.faults(day, schedule)).isEmpty();
        return schedule;
    }

    private static PairingProblem problem(List<Wish> wishes, Rules rules, Room room) {
        return new PairingProblem(SIDES, List.of(1.0, 1.0), SCORES, wishes, rules, room);
    }

    @Test
    void theGreatestTotalIsChosen() {
        PairingPlan plan = planned(problem(List.of(), NO_RULES, ROOM));

        assertThat(plan.outcome().objectives()).containsEntry("score", 1.75).containsEntry("worst", 0.25);
        assertThat(plan.outcome().status()).isEqualTo(Status.OPTIMAL);
    }

    @Test
    void limitsHold() {
        Rules rules = new Rules(Map.of("b1", new Limit(0, 1), "b2", new Limit(2, 2)), List.of(), List.of());

        assertThat(planned(problem(List.of(), rules, ROOM)).pairs())
                .contains(new Pair("b2", "s1"), new Pair("b2", "s2"));
    }

    @Test
    void theRoomIsNotOverfilled() {
        assertThat(planned(problem(List.of(), NO_RULES, new Room(1, 1, Map.of())))
                        .pairs())
                .containsExactly(new Pair("b1", "s1"));
    }

    @Test
    void absencesCount() {
        Room room = new Room(2, 2, Map.of("b1", Set.of(1), "s1", Set.of(2)));

        assertThat(planned(problem(List.of(), NO_RULES, room)).pairs()).doesNotContain(new Pair("b1", "s1"));
    }

    @Test
    void forcedAndForbiddenPairsAreKept() {
        Rules rules = new Rules(Map.of(), List.of(new Pair("s1", "b2")), List.of(new Pair("b1", "s1")));

        assertThat(planned(problem(List.of(), rules, ROOM)).pairs())
                .contains(new Pair("b2", "s1"))
                .doesNotContain(new Pair("b1", "s1"));
    }

    @Test
    void wishesAddWorthAndVetoesHold() {
        List<Wish> wishes = List.of(new Wish("b2", "s1", Level.WOULD), new Wish("s1", "b1", Level.NO));

        PairingPlan plan = planned(problem(wishes, NO_RULES, ROOM));

        assertThat(plan.outcome().objectives()).containsEntry("score", 1.25);
    }

    @Test
    void demandsInConflictAreNamed() {
        List<Wish> wishes = List.of(
                new Wish("b1", "s1", Level.MUST), new Wish("s1", "b1", Level.NO), new Wish("b1", "s2", Level.MUST));
        var conflict = planned(problem(wishes, NO_RULES, ROOM)).outcome().conflict();

        assertThat(conflict).isNotNull();
        assertThat(conflict == null ? List.<Demand>of() : conflict.demands())
                .extracting(demand -> demand.sentence().fr())
                .containsExactly("b1 veut rencontrer s1.", "s1 ne veut pas rencontrer b1.");
    }

    @Test
    void amongEqualTotalsTheWorstOffGetsMore() {
        List<Score> even = List.of(
                new Score("b1", "s1", 1), new Score("b1", "s2", 1), new Score("b2", "s1", 1), new Score("b2", "s2", 1));
        Rules rules = new Rules(Map.of(), List.of(), List.of());
        PairingProblem problem =
                new PairingProblem(SIDES, List.of(1.0, 1.0), even, List.of(), rules, new Room(2, 1, Map.of()));

        assertThat(planned(problem).outcome().objectives())
                .containsEntry("score", 2.0)
                .containsEntry("worst", 1.0);
    }

    @Test
    void oneSideAloneMeetsWithin() {
        PairingProblem problem = new PairingProblem(
                List.of(List.of("a", "b", "c")),
                List.of(1.0),
                List.of(new Score("a", "b", 1), new Score("b", "c", 1), new Score("a", "c", 1)),
                List.of(),
                NO_RULES,
                new Room(2, 2, Map.of()));

        assertThat(planned(problem).pairs()).hasSize(2);
    }

    @Test
    void randomChoicesCanAllBeScheduled() {
        SplittableRandom random = new SplittableRandom(41);
        for (int round = 0; round < 150 * Integer.getInteger("planner.rounds", 1); round++) {
            planned(random(random));
        }
    }

    @Test
    void noOtherChoiceOfPairsIsWorthMore() {
        SplittableRandom random = new SplittableRandom(42);
        int compared = 0;
        while (compared < 150 * Integer.getInteger("planner.rounds", 1)) {
            PairingProblem problem = random(random);
            if (problem.sides().size() == 2 && problem.room().unavailable().isEmpty()) {
                compared++;
                assertThat(planned(problem).outcome().objectives())
                        .as("%s", problem)
                        .containsEntry("score", most(problem));
            }
        }
    }

    /** Tries every set of pairs: between two sides without absences, degrees and the total are enough for a schedule. */
    private static double most(PairingProblem problem) {
        double best = 0;
        for (int choice = 0; choice < 1 << problem.scores().size(); choice++) {
            Map<String, Integer> meetings = new HashMap<>();
            double total = 0;
            for (int place = 0; place < problem.scores().size(); place++) {
                Score score = problem.scores().get(place);
                if ((choice & 1 << place) != 0) {
                    meetings.merge(score.a(), 1, Integer::sum);
                    meetings.merge(score.b(), 1, Integer::sum);
                    total += score.score()
                            * (problem.sideWeights().get(0)
                                    + problem.sideWeights().get(1))
                            / 2;
                }
            }
            boolean fits = meetings.values().stream()
                            .allMatch(count -> count <= problem.room().slots())
                    && Integer.bitCount(choice)
                            <= problem.room().slots() * problem.room().tables();
            best = fits ? Math.max(best, total) : best;
        }
        return best;
    }

    @Test
    void strangersAndOwnSideAreRefused() {
        assertThatExceptionOfType(BadProblem.class)
                .isThrownBy(() -> problem(List.of(new Wish("b1", "b2", Level.WOULD)), NO_RULES, ROOM))
                .withMessageStartingWith("/wishes/0");
        assertThatExceptionOfType(BadProblem.class)
                .isThrownBy(() -> problem(List.of(new Wish("b1", "x", Level.WOULD)), NO_RULES, ROOM));
        assertThatExceptionOfType(BadProblem.class)
                .isThrownBy(
                        () -> problem(List.of(), new Rules(Map.of("b1", new Limit(2, 1)), List.of(), List.of()), ROOM))
                .withMessageStartingWith("/limits/b1");
    }

    @Test
    void theCheckerSeesFalsePairs() {
        PairingProblem problem = problem(List.of(), NO_RULES, ROOM);
        PairingPlan right = planned(problem);
        PairingPlan wrong = new PairingPlan(
                right.outcome(), List.of(new Pair("b1", "b2"), new Pair("b1", "s1"), new Pair("s1", "b1")));

        assertThat(PairingCheck.faults(problem, wrong)).extracting(Fault::rule).contains("sides", "pairs", "score");
    }

    private static PairingProblem random(SplittableRandom random) {
        boolean one = random.nextInt(3) == 0;
        List<List<String>> sides = one
                ? List.of(List.of("a", "b", "c", "d"))
                : List.of(List.of("a", "b", "c"), List.of("d", "e", "f", "g"));
        List<String> first = sides.getFirst();
        List<String> second = sides.getLast();
        List<Score> scores = new ArrayList<>();
        for (int x = 0; x < first.size(); x++) {
            for (int y = one ? x + 1 : 0; y < second.size(); y++) {
                scores.add(new Score(first.get(x), second.get(y), random.nextInt(10)));
            }
        }
        int slots = 1 + random.nextInt(3);
        Map<String, Set<Integer>> unavailable = new HashMap<>();
        if (random.nextBoolean()) {
            unavailable.put("a", Set.of(1));
            unavailable.put("b", Set.of(slots));
        }
        return new PairingProblem(
                sides,
                sides.stream().map(side -> 1.0 + random.nextInt(2)).toList(),
                scores,
                List.of(),
                NO_RULES,
                new Room(slots, 1 + random.nextInt(2), unavailable));
    }
}
