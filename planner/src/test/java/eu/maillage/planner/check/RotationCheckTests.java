package eu.maillage.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.Budget;
import eu.maillage.planner.rotation.RotationPlan;
import eu.maillage.planner.rotation.RotationPlan.Visit;
import eu.maillage.planner.rotation.RotationPlanner;
import eu.maillage.planner.rotation.RotationProblem;
import eu.maillage.planner.rotation.RotationProblem.Card;
import eu.maillage.planner.rotation.RotationProblem.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RotationCheckTests {

    private static final RotationProblem PROBLEM = new RotationProblem(
            List.of(new Table("t1", List.of("a")), new Table("t2", List.of("b"))),
            List.of(
                    new Card("A-01", "a", Map.of("t2", 0.2)),
                    new Card("A-02", "a", Map.of("t2", 0.7)),
                    new Card("B-01", "b", Map.of())),
            2,
            60,
            10);
    private static final RotationPlan RIGHT = new RotationPlanner().plan(PROBLEM, Budget.ofEffort(1));

    private static List<String> faults(RotationPlan plan) {
        return RotationCheck.faults(PROBLEM, plan).stream()
                .map(Fault::rule)
                .distinct()
                .toList();
    }

    private static RotationPlan withRounds(List<Map<String, String>> rounds) {
        return new RotationPlan(
                RIGHT.outcome(), rounds, RIGHT.visits(), RIGHT.secondsPerCard(), RIGHT.notReached(), RIGHT.needs());
    }

    private static RotationPlan withVisit(int place, Visit visit) {
        List<Visit> visits = new ArrayList<>(RIGHT.visits());
        visits.set(place, visit);
        return new RotationPlan(
                RIGHT.outcome(), RIGHT.rounds(), visits, RIGHT.secondsPerCard(), RIGHT.notReached(), RIGHT.needs());
    }

    @Test
    void aRightPlanHasNoFault() {
        assertThat(faults(RIGHT)).isEmpty();
    }

    @Test
    void aBatchIsAtOneTableAtATime() {
        assertThat(faults(withRounds(List.of(Map.of("t1", "t1", "t2", "t2"), Map.of("t1", "t2", "t2", "t2")))))
                .contains("rounds");
    }

    @Test
    void theFirstRoundIsAtHome() {
        assertThat(faults(withRounds(List.of(Map.of("t1", "t2", "t2", "t1"), Map.of("t1", "t1", "t2", "t2")))))
                .contains("rounds", "visits");
    }

    @Test
    void roundsAreAsManyAsAskedFor() {
        assertThat(faults(withRounds(List.of(Map.of("t1", "t1", "t2", "t2"))))).contains("rounds", "visits");
    }

    @Test
    void cardsComeByInterest() {
        Visit wrong = new Visit(2, "t2", "t1", List.of("A-01", "A-02"), 30, List.of());

        assertThat(faults(withVisit(visitOf("t1", "t2"), wrong))).containsExactly("cards");
    }

    @Test
    void everyCardOfTheBatchIsThere() {
        Visit wrong = new Visit(2, "t2", "t1", List.of("A-02"), 60, List.of());

        assertThat(faults(withVisit(visitOf("t1", "t2"), wrong))).contains("cards", "notReached", "interest", "heard");
    }

    @Test
    void secondsAreCounted() {
        Visit wrong = new Visit(2, "t2", "t1", List.of("A-02", "A-01"), 31, List.of());

        assertThat(faults(withVisit(visitOf("t1", "t2"), wrong))).containsExactly("secondsPerCard");
    }

    private static int visitOf(String batch, String table) {
        for (int place = 0; place < RIGHT.visits().size(); place++) {
            Visit visit = RIGHT.visits().get(place);
            if (visit.batch().equals(batch) && visit.table().equals(table)) {
                return place;
            }
        }
        throw new AssertionError("No visit of %s to %s.".formatted(batch, table));
    }
}
