package eu.maillage.planner.seating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Demand;
import eu.maillage.planner.seating.SeatingProblem.Affinities;
import eu.maillage.planner.seating.SeatingProblem.GroupSize;
import eu.maillage.planner.seating.SeatingProblem.PairWeight;
import eu.maillage.planner.seating.SeatingProblem.Person;
import eu.maillage.planner.seating.SeatingProblem.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatingCostsTests {

    private final SeatingCosts costs = new SeatingCosts(new SeatingProblem(
            GroupSize.same(2, 1, 2),
            List.of(new Person("a", "z", "s"), new Person("b", "z", null), new Person("c", null, "s")),
            new Affinities(10, -8, List.of(new PairWeight("b", "c", 0.5))),
            new Rules(List.of(), List.of(List.of("a", "c")), List.of())));
    private final List<List<String>> groups = List.of(List.of("a", "b"), List.of("c"));

    @Test
    void theAffinityIsThatOfPairsInsideGroups() {
        assertThat(costs.affinity(groups)).isEqualTo(10);
        assertThat(costs.affinity(List.of(List.of("a", "b", "c")))).isEqualTo(2.5);
    }

    @Test
    void movingSomebodyTellsWhatItCosts() {
        assertThat(costs.changeOfMove(groups, "b", 2)).isEqualTo(-9.5);
        assertThat(costs.changeOfMove(groups, "b", 1)).isZero();
    }

    @Test
    void exchangingTwoPeopleTellsWhatItCosts() {
        assertThat(costs.changeOfSwap(groups, "a", "c")).isEqualTo(-9.5);
    }

    @Test
    void brokenDemandsAreNamed() {
        assertThat(costs.broken(groups)).isEmpty();
        assertThat(costs.brokenAfterMove(groups, "a", 2))
                .extracting(Demand::rule)
                .containsExactly("apart");
        assertThat(costs.brokenAfterMove(groups, "c", 1))
                .extracting(Demand::rule)
                .containsExactly("min", "max", "apart");
    }

    @Test
    void everybodyIsSeatedOnceAtATableThatExists() {
        assertThatExceptionOfType(BadProblem.class).isThrownBy(() -> costs.affinity(List.of(List.of("a", "b"))));
        assertThatExceptionOfType(BadProblem.class)
                .isThrownBy(() -> costs.affinity(List.of(List.of("a", "b"), List.of("c", "a"))));
        assertThatExceptionOfType(BadProblem.class)
                .isThrownBy(() -> costs.affinity(List.of(List.of("a", "b", "c"), List.of(), List.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> costs.changeOfMove(groups, "b", 3));
    }
}
