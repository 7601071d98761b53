package eu.maillage.planner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.planner.engine.QuickXplain.Verdict;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuickXplainTests {

    private static final List<Integer> DEMANDS = IntStream.range(0, 20).boxed().toList();

    private static QuickXplain<Integer> conflictOf(Set<Integer> guilty) {
        return new QuickXplain<>(some -> some.containsAll(guilty) ? Verdict.IMPOSSIBLE : Verdict.POSSIBLE);
    }

    @Test
    void onlyTheGuiltyAreNamed() {
        assertThat(conflictOf(Set.of(3, 11, 12)).minimal(DEMANDS)).containsExactly(3, 11, 12);
        assertThat(conflictOf(Set.of(0)).minimal(DEMANDS)).containsExactly(0);
        assertThat(conflictOf(Set.copyOf(DEMANDS)).minimal(DEMANDS)).isEqualTo(DEMANDS);
    }

    @Test
    void noDemandMakesNoConflict() {
        assertThat(conflictOf(Set.of()).minimal(List.of())).isEmpty();
    }

    @Test
    void anUndecidedTestKeepsTheConflictButNotItsMinimality() {
        QuickXplain<Integer> unsure = new QuickXplain<>(
                some -> some.containsAll(List.of(2, 9)) && some.size() > 10 ? Verdict.IMPOSSIBLE : Verdict.UNDECIDED);

        assertThat(unsure.minimal(DEMANDS)).contains(2, 9);
        assertThat(unsure.isMinimal()).isFalse();
    }
}
