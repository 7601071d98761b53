package eu.maillage.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.seating.SeatingPlan;
import eu.maillage.planner.seating.SeatingProblem;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.Fixed;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatingCheckTests {

    private static final List<Person> PEOPLE =
            List.of(new Person("a", "z", "s"), new Person("b", "z", null), new Person("c", null, "s"), new Person("d"));
    private static final SeatingProblem PROBLEM = new SeatingProblem(
            GroupSize.same(2, 1, 3),
            PEOPLE,
            new Affinities(10, -8, List.of(new PairWeight("c", "d", 0.5))),
            new Rules(List.of(List.of("a", "b")), List.of(List.of("b", "c")), List.of(new Fixed("d", 2))));

    private static SeatingPlan plan(double affinity, List<List<String>> groups) {
        Map<String, Double> objectives = Map.of("affinity", affinity);
        return new SeatingPlan(Outcome.found(objectives, objectives, List.of("affinity"), 0), groups, List.of());
    }

    private static List<String> rulesBrokenBy(SeatingPlan plan) {
        return SeatingCheck.faults(PROBLEM, plan).stream().map(Fault::rule).toList();
    }

    @Test
    void aRightPlanHasNoFault() {
        assertThat(rulesBrokenBy(plan(10.5, List.of(List.of("a", "b"), List.of("c", "d")))))
                .isEmpty();
    }

    @Test
    void aWrongValueIsAFault() {
        assertThat(rulesBrokenBy(plan(10, List.of(List.of("a", "b"), List.of("c", "d")))))
                .containsExactly("affinity");
    }

    @Test
    void eachRuleIsJudged() {
        assertThat(rulesBrokenBy(plan(0, List.of(List.of("a"), List.of("b", "d", "c")))))
                .contains("together", "apart");
        assertThat(rulesBrokenBy(plan(10, List.of(List.of("a", "b", "d"), List.of("c")))))
                .containsExactly("fixed");
        assertThat(rulesBrokenBy(plan(2.5, List.of(List.of(), List.of("a", "b", "c", "d")))))
                .contains("min", "max");
    }

    @Test
    void everybodyIsSeatedOnce() {
        assertThat(rulesBrokenBy(plan(10, List.of(List.of("a", "b"), List.of("d")))))
                .containsOnly("groups");
        assertThat(rulesBrokenBy(plan(10, List.of(List.of("a", "b"), List.of("d", "c", "a")))))
                .containsOnly("groups");
        assertThat(rulesBrokenBy(plan(10, List.of(List.of("a", "b"), List.of("c", "d", "x")))))
                .containsOnly("groups");
        assertThat(rulesBrokenBy(plan(10, List.of(List.of("a", "b", "c", "d")))))
                .contains("groups");
    }

    @Test
    void aProofNeedsItsBound() {
        SeatingPlan boast = new SeatingPlan(
                Outcome.found(Map.of("affinity", 10.5), Map.of("affinity", 11.0), List.of("affinity"), 0),
                List.of(List.of("a", "b"), List.of("c", "d")),
                List.of());

        assertThat(rulesBrokenBy(boast)).containsExactly("affinity");
    }

    @Test
    void thoseToldToMoveAreThoseWhoDo() {
        SeatingProblem problem = PROBLEM.withPrevious(List.of(List.of("a", "c"), List.of("d")));
        Map<String, Double> objectives = Map.of("moved", 1.0, "affinity", 10.5);
        List<List<String>> groups = List.of(List.of("a", "b"), List.of("c", "d"));
        Outcome outcome = Outcome.found(objectives, objectives, List.of("moved", "affinity"), 0);

        assertThat(SeatingCheck.faults(problem, new SeatingPlan(outcome, groups, List.of("c"))))
                .isEmpty();
        assertThat(SeatingCheck.faults(problem, new SeatingPlan(outcome, groups, List.of("a"))))
                .extracting(Fault::rule)
                .containsExactly("moved");
    }

    @Test
    void aPlanWithoutStatusIsAFault() {
        SeatingPlan stray = new SeatingPlan(Outcome.unknown(1), List.of(List.of("a")), List.of());

        assertThat(rulesBrokenBy(stray)).containsExactly("status");
    }
}
