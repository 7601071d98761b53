package eu.maillage.planner.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.Budget;
import eu.maillage.planner.Status;
import eu.maillage.planner.check.Fault;
import eu.maillage.planner.check.LoopCheck;
import eu.maillage.planner.loops.LoopProblem.Arc;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LoopPlannerTests {

    private final LoopPlanner planner = new LoopPlanner();

    private LoopPlan planned(int maxLength, Arc... arcs) {
        return planned(new LoopProblem(List.of(arcs), maxLength));
    }

    private LoopPlan planned(LoopProblem problem) {
        LoopPlan plan = planner.plan(problem, Budget.ofEffort(5));
        assertThat(LoopCheck.faults(problem, plan)).isEmpty();
        return plan;
    }

    private static Arc arc(String from, String to) {
        return new Arc(from, to, 1);
    }

    @Test
    void aLoopOfThreeIsFound() {
        LoopPlan plan = planned(3, arc("a", "b"), arc("b", "c"), arc("c", "a"), arc("c", "d"));

        assertThat(plan.loops()).containsExactly(List.of("a", "b", "c"));
        assertThat(plan.outcome().status()).isEqualTo(Status.OPTIMAL);
    }

    @Test
    void aLoopLongerThanTheLimitIsNot() {
        Arc[] square = {arc("a", "b"), arc("b", "c"), arc("c", "d"), arc("d", "a")};

        assertThat(planned(3, square).loops()).isEmpty();
        assertThat(planned(4, square).loops()).hasSize(1);
        assertThat(planned(0, square).loops()).hasSize(1);
    }

    @Test
    void amongEqualCoversTheHeaviestIsChosen() {
        Arc[] arcs = {arc("a", "b"), arc("b", "a"), new Arc("a", "c", 5), arc("c", "a")};

        assertThat(planned(2, arcs).outcome().objectives())
                .containsEntry("covered", 2.0)
                .containsEntry("weight", 6.0);
        assertThat(planned(0, arcs).outcome().objectives()).containsEntry("weight", 6.0);
    }

    @Test
    void aMarketWithoutLoopsHasNone() {
        assertThat(planned(3, arc("a", "b")).loops()).isEmpty();
        assertThat(planned(0).loops()).isEmpty();
        assertThat(planned(2).loops()).isEmpty();
    }

    @Test
    void noOtherChoiceCoversMore() {
        SplittableRandom random = new SplittableRandom(31);
        for (int round = 0; round < 250 * Integer.getInteger("planner.rounds", 1); round++) {
            List<Arc> arcs = random(random, 2 + random.nextInt(5), 0.1 + random.nextInt(4) * 0.1);
            for (int maxLength : new int[] {0, 2, 3, 4}) {
                LoopPlan plan = planned(new LoopProblem(arcs, maxLength));

                assertThat(plan.outcome().status()).isEqualTo(Status.OPTIMAL);
                assertThat(plan.outcome().objectives()).containsEntry("covered", (double) mostCovered(arcs, maxLength));
            }
        }
    }

    @Test
    void aMarketOfAThousandIsCoveredToWithinAHundredthOfItsBound() {
        SplittableRandom random = new SplittableRandom(9);
        Set<String> seen = new HashSet<>();
        List<Arc> arcs = new ArrayList<>();
        while (arcs.size() < 10_000) {
            int one = random.nextInt(1000);
            int other = random.nextInt(1000);
            if (one != other && seen.add(one + " " + other)) {
                arcs.add(new Arc("p" + one, "p" + other, 1));
            }
        }
        LoopProblem problem = new LoopProblem(arcs, 3);

        LoopPlan plan = planner.plan(problem, Budget.ofEffort(10));

        assertThat(LoopCheck.faults(problem, plan)).isEmpty();
        double bound = plan.outcome().bounds().getOrDefault("covered", 0.0);
        assertThat(plan.outcome().objectives().getOrDefault("covered", 0.0)).isBetween(0.99 * bound, bound);
    }

    @Test
    void aLargerMarketIsChosenFromQuickly() {
        LoopPlan plan = planned(new LoopProblem(random(new SplittableRandom(5), 60, 0.1), 3));

        assertThat(plan.outcome().status().hasPlan()).isTrue();
    }

    @Test
    void arcsStandOnceAndLeadToOthers() {
        assertThatExceptionOfType(BadProblem.class)
                .isThrownBy(() -> planned(3, arc("a", "b"), arc("a", "b")))
                .withMessageStartingWith("/arcs/1");
        assertThatExceptionOfType(BadProblem.class).isThrownBy(() -> planned(3, arc("a", "a")));
        assertThatExceptionOfType(BadProblem.class).isThrownBy(() -> planned(1, arc("a", "b")));
        assertThatExceptionOfType(BadProblem.class).isThrownBy(() -> planned(3, new Arc("a", "b", Double.NaN)));
    }

    @Test
    void theCheckerSeesFalseLoops() {
        LoopProblem problem = new LoopProblem(List.of(arc("a", "b"), arc("b", "a"), arc("b", "c"), arc("c", "b")), 2);
        LoopPlan right = planned(problem);
        LoopPlan wrong = new LoopPlan(right.outcome(), List.of(List.of("a", "b"), List.of("b", "c")));
        LoopPlan stray = new LoopPlan(right.outcome(), List.of(List.of("a", "c")));

        assertThat(LoopCheck.faults(problem, wrong)).extracting(Fault::rule).contains("loops", "covered", "weight");
        assertThat(LoopCheck.faults(problem, stray)).extracting(Fault::rule).contains("arcs");
    }

    private static List<Arc> random(SplittableRandom random, int size, double density) {
        List<Arc> arcs = new ArrayList<>();
        for (int one = 0; one < size; one++) {
            for (int other = 0; other < size; other++) {
                if (one != other && random.nextDouble() < density) {
                    arcs.add(new Arc("p" + one, "p" + other, random.nextInt(5)));
                }
            }
        }
        return arcs;
    }

    /** Tries every way to let each participant give to one other or to nobody. */
    private static int mostCovered(List<Arc> arcs, int maxLength) {
        Market market = new Market(arcs);
        return most(market, new int[market.size], 0, maxLength);
    }

    private static int most(Market market, int[] gives, int one, int maxLength) {
        if (one == gives.length) {
            return covered(gives, maxLength);
        }
        gives[one] = one;
        int best = most(market, gives, one + 1, maxLength);
        for (int other : market.next[one]) {
            gives[one] = other;
            best = Math.max(best, most(market, gives, one + 1, maxLength));
        }
        return best;
    }

    private static int covered(int[] gives, int maxLength) {
        boolean[] received = new boolean[gives.length];
        for (int to : gives) {
            if (received[to]) {
                return 0;
            }
            received[to] = true;
        }
        int covered = 0;
        for (int start = 0; start < gives.length; start++) {
            int length = 1;
            for (int at = gives[start]; at != start; at = gives[at]) {
                length++;
            }
            if (length > 1 && maxLength > 0 && length > maxLength) {
                return 0;
            }
            covered += length > 1 ? 1 : 0;
        }
        return covered;
    }
}
