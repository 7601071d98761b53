package eu.maillage.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Conflict;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.loops.LoopPlan;
import eu.maillage.planner.loops.LoopProblem;
import eu.maillage.planner.loops.LoopProblem.Arc;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopCheckTests {

    private static final LoopProblem MARKET = new LoopProblem(
            List.of(
                    new Arc("a", "b", 2),
                    new Arc("b", "a", 1),
                    new Arc("b", "c", 1),
                    new Arc("c", "a", 4),
                    new Arc("c", "d", 1),
                    new Arc("d", "c", 1)),
            3);

    private static List<String> rules(double covered, double weight, List<List<String>> loops) {
        Map<String, Double> values = Map.of("covered", covered, "weight", weight);
        return rules(new LoopPlan(Outcome.found(values, values, List.of("covered", "weight"), 0.1), loops));
    }

    private static List<String> rules(LoopPlan plan) {
        return LoopCheck.faults(MARKET, plan).stream().map(Fault::rule).toList();
    }

    @Test
    void loopsApartAreRight() {
        assertThat(rules(4, 5, List.of(List.of("a", "b"), List.of("c", "d")))).isEmpty();
        assertThat(rules(3, 7, List.of(List.of("a", "b", "c")))).isEmpty();
        assertThat(rules(0, 0, List.of())).isEmpty();
    }

    @Test
    void nobodyIsInTwoLoops() {
        assertThat(rules(3, 10, List.of(List.of("a", "b"), List.of("a", "b", "c"))))
                .contains("loops");
    }

    @Test
    void aLoopHasTwoAtLeast() {
        assertThat(rules(1, 0, List.of(List.of("a")))).contains("loops");
    }

    @Test
    void aLoopIsNoLongerThanAllowed() {
        LoopProblem pairs = new LoopProblem(MARKET.arcs(), 2);
        Map<String, Double> values = Map.of("covered", 3.0, "weight", 7.0);
        LoopPlan three = new LoopPlan(
                Outcome.found(values, values, List.of("covered", "weight"), 0.1), List.of(List.of("a", "b", "c")));

        assertThat(LoopCheck.faults(pairs, three)).extracting(Fault::rule).containsExactly("maxLength");
        assertThat(LoopCheck.faults(new LoopProblem(MARKET.arcs(), 0), three)).isEmpty();
    }

    @Test
    void everyoneGivesAlongAnArc() {
        assertThat(rules(3, 3, List.of(List.of("a", "c", "b")))).contains("arcs");
        assertThat(rules(2, 0, List.of(List.of("a", "stranger")))).contains("arcs");
    }

    @Test
    void coverAndWeightAreCountedAgain() {
        assertThat(rules(3, 5, List.of(List.of("a", "b"), List.of("c", "d")))).containsExactly("covered");
        assertThat(rules(4, 6, List.of(List.of("a", "b"), List.of("c", "d")))).containsExactly("weight");
    }

    @Test
    void whatIsProvedReachesItsBound() {
        LoopPlan hasty = new LoopPlan(
                Outcome.found(
                        Map.of("covered", 2.0, "weight", 3.0),
                        Map.of("covered", 4.0, "weight", 3.0),
                        List.of("covered", "weight"),
                        0.1),
                List.of(List.of("a", "b")));

        assertThat(rules(hasty)).containsExactly("covered");
    }

    @Test
    void withoutAPlanThereAreNoLoops() {
        assertThat(rules(new LoopPlan(Outcome.unknown(1), List.of()))).isEmpty();
        assertThat(rules(new LoopPlan(Outcome.unknown(1), List.of(List.of("a", "b")))))
                .containsExactly("status");
        assertThat(rules(new LoopPlan(Outcome.infeasible(new Conflict(List.of(), false), 1), List.of())))
                .isEmpty();
    }
}
