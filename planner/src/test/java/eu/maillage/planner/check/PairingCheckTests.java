package eu.maillage.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.pairing.PairingPlan;
import eu.maillage.planner.pairing.PairingProblem;
import eu.maillage.planner.pairing.PairingProblem.Level;
import eu.maillage.planner.pairing.PairingProblem.Limit;
import eu.maillage.planner.pairing.PairingProblem.Pair;
import eu.maillage.planner.pairing.PairingProblem.Room;
import eu.maillage.planner.pairing.PairingProblem.Rules;
import eu.maillage.planner.pairing.PairingProblem.Score;
import eu.maillage.planner.pairing.PairingProblem.Wish;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairingCheckTests {

    private static final Rules NO_RULES = new Rules(Map.of(), List.of(), List.of());
    private static final Room ROOM = new Room(3, 2, Map.of());
    private static final Pair B1_S1 = new Pair("b1", "s1");
    private static final Pair B1_S2 = new Pair("b1", "s2");
    private static final Pair B2_S1 = new Pair("b2", "s1");
    private static final Pair B2_S2 = new Pair("b2", "s2");

    private static PairingProblem problem(Rules rules, Room room, Wish... wishes) {
        return new PairingProblem(
                List.of(List.of("b1", "b2"), List.of("s1", "s2")),
                List.of(2.0, 1.0),
                List.of(new Score("b1", "s1", 2), new Score("s2", "b2", 4)),
                List.of(wishes),
                rules,
                room);
    }

    private static PairingPlan plan(double score, double worst, Pair... pairs) {
        Map<String, Double> values = Map.of("score", score, "worst", worst);
        return new PairingPlan(Outcome.found(values, values, List.of("score", "worst"), 0.1), List.of(pairs));
    }

    private static List<String> rules(PairingProblem problem, PairingPlan plan) {
        return PairingCheck.faults(problem, plan).stream().map(Fault::rule).toList();
    }

    private static Rules limits(String id, int min, int max) {
        return new Rules(Map.of(id, new Limit(min, max)), List.of(), List.of());
    }

    @Test
    void scoresAreWeighedByTheMeanOfTheSides() {
        assertThat(rules(problem(NO_RULES, ROOM), plan(9, 3, B1_S1, B2_S2))).isEmpty();
        assertThat(rules(problem(NO_RULES, ROOM), plan(6, 3, B1_S1, B2_S2))).containsExactly("score");
        assertThat(rules(problem(NO_RULES, ROOM), plan(9, 6, B1_S1, B2_S2))).containsExactly("worst");
    }

    @Test
    void aWishAddsHalfAPointTimesTheWeightOfItsSide() {
        Wish wish = new Wish("b1", "s2", Level.WOULD);

        assertThat(rules(problem(NO_RULES, ROOM, wish), plan(1, 0, B1_S2))).isEmpty();
        assertThat(rules(problem(NO_RULES, ROOM, wish), plan(3, 0, B1_S1))).isEmpty();
    }

    @Test
    void limitsHoldBothWays() {
        assertThat(rules(problem(limits("b1", 2, 2), ROOM), plan(3, 0, B1_S1))).containsExactly("min");
        assertThat(rules(problem(limits("b1", 0, 1), ROOM), plan(3, 0, B1_S1, B1_S2)))
                .containsExactly("max");
        assertThat(rules(problem(limits("b1", 2, 2), ROOM), plan(3, 0, B1_S1, B1_S2)))
                .isEmpty();
    }

    @Test
    void everyoneHasSlotsEnough() {
        Room absent = new Room(2, 2, Map.of("b1", Set.of(1)));

        assertThat(rules(problem(NO_RULES, absent), plan(3, 0, B1_S1, B1_S2))).containsExactly("slots");
        assertThat(rules(problem(NO_RULES, absent), plan(3, 0, B1_S1))).isEmpty();
    }

    @Test
    void theRoomHoldsAllMeetings() {
        Room small = new Room(2, 1, Map.of());

        assertThat(rules(problem(NO_RULES, small), plan(9, 3, B1_S1, B2_S2, B1_S2)))
                .containsExactly("tables");
        assertThat(rules(problem(NO_RULES, small), plan(9, 3, B1_S1, B2_S2))).isEmpty();
    }

    @Test
    void whatTheCoordinatorDecidedIsKept() {
        Rules decided = new Rules(Map.of(), List.of(new Pair("s1", "b2")), List.of(B1_S1));

        assertThat(rules(problem(decided, ROOM), plan(3, 0, B1_S1))).containsExactly("forced", "forbidden");
        assertThat(rules(problem(decided, ROOM), plan(0, 0, B2_S1))).isEmpty();
    }

    @Test
    void whatSomebodyInsistsOnIsKept() {
        Wish must = new Wish("s1", "b2", Level.MUST);
        Wish no = new Wish("b1", "s1", Level.NO);

        assertThat(rules(problem(NO_RULES, ROOM, must, no), plan(3, 0, B1_S1))).containsExactly("must", "no");
        assertThat(rules(problem(NO_RULES, ROOM, must, no), plan(0, 0, B2_S1))).isEmpty();
    }

    @Test
    void aPairIsThereOnceAndAcrossTheSides() {
        assertThat(rules(problem(NO_RULES, ROOM), plan(3, 0, B1_S1, new Pair("s1", "b1"))))
                .containsExactly("pairs");
        assertThat(rules(problem(NO_RULES, ROOM), plan(0, 0, new Pair("b1", "b2"))))
                .containsExactly("sides");
        assertThat(rules(problem(NO_RULES, ROOM), plan(0, 0, new Pair("b1", "x"))))
                .contains("pairs");
    }

    @Test
    void oneSideAloneMeetsWithin() {
        PairingProblem circle = new PairingProblem(
                List.of(List.of("a", "b", "c")),
                List.of(1.0),
                List.of(new Score("a", "b", 1)),
                List.of(),
                NO_RULES,
                ROOM);

        assertThat(rules(circle, plan(1, 0, new Pair("a", "b")))).isEmpty();
    }

    @Test
    void withoutAPlanThereAreNoPairs() {
        assertThat(rules(problem(NO_RULES, ROOM), new PairingPlan(Outcome.unknown(1), List.of())))
                .isEmpty();
        assertThat(rules(problem(NO_RULES, ROOM), new PairingPlan(Outcome.unknown(1), List.of(B1_S1))))
                .containsExactly("status");
    }
}
