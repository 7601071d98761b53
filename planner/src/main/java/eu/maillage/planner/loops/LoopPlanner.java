package eu.maillage.planner.loops;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.Planner;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chooses loops: of any length by a flow, of limited length by choosing among all loops that there are. */
public final class LoopPlanner implements Planner<LoopProblem, LoopPlan> {

    private static final double COVER_SHARE = 0.7;

    @Override
    public LoopPlan plan(LoopProblem problem, Budget budget, Progress.Listener listener, Cancellation cancellation) {
        return new Choice(problem, new Run(budget, listener, cancellation)).plan();
    }

    /** One problem on its way to a plan. */
    private static final class Choice {

        private final LoopProblem problem;
        private final Run run;
        private final Market market;
        private List<int[]> best = List.of();
        private long coveredBound;
        private long weightBound;

        Choice(LoopProblem problem, Run run) {
            this.problem = problem;
            this.run = run;
            this.market = new Market(problem.arcs());
        }

        LoopPlan plan() {
            List<int[]> free = market.size == 0 ? List.of() : Cover.best(market);
            coveredBound = covered(free);
            boolean shortEnough =
                    problem.maxLength() == 0 || free.stream().allMatch(loop -> loop.length <= problem.maxLength());
            if (shortEnough) {
                best = free;
                weightBound = weight(free);
            } else {
                choose();
            }
            run.tell(values(covered(best), weight(best)), values(coveredBound, weightBound));
            return found();
        }

        private void choose() {
            Cycles cycles = new Cycles(market, problem.maxLength());
            List<int[]> loops = cycles.list();
            weightBound = heaviest(coveredBound);
            long bound = solve(loops, -1, COVER_SHARE);
            coveredBound = cycles.complete() ? Math.min(coveredBound, bound) : coveredBound;
            weightBound = heaviest(coveredBound);
            if (!run.over() && weight(best) < weightBound) {
                long heaviest = solve(loops, covered(best), 1);
                weightBound = cycles.complete() ? Math.min(weightBound, heaviest) : weightBound;
            }
        }

        /** No plan that covers so many weighs more: each of them gives once, at best what it gives best. */
        private long heaviest(long covered) {
            return Arrays.stream(market.weight)
                    .map(row -> -Math.max(0, Arrays.stream(row).max().orElse(0)))
                    .sorted()
                    .limit(covered)
                    .mapToLong(least -> -least)
                    .sum();
        }

        /** Covers the most participants, or when so many are to be covered, weighs most; the bound. */
        private long solve(List<int[]> loops, long toCover, double share) {
            CpModel model = new CpModel();
            BoolVar[] chosen = new BoolVar[loops.size()];
            List<List<Literal>> through = new ArrayList<>();
            for (int one = 0; one < market.size; one++) {
                through.add(new ArrayList<>());
            }
            LinearExprBuilder covered = LinearExpr.newBuilder();
            LinearExprBuilder weight = LinearExpr.newBuilder();
            for (int loop = 0; loop < chosen.length; loop++) {
                chosen[loop] = model.newBoolVar("");
                model.addHint(chosen[loop], best.contains(loops.get(loop)));
                covered.addTerm(chosen[loop], loops.get(loop).length);
                weight.addTerm(chosen[loop], market.weight(loops.get(loop)));
                for (int one : loops.get(loop)) {
                    through.get(one).add(chosen[loop]);
                }
            }
            through.forEach(model::addAtMostOne);
            if (toCover >= 0) {
                model.addGreaterOrEqual(covered, toCover);
            }
            model.maximize(toCover >= 0 ? weight : covered);
            CpSearch search = new CpSearch(run, share).with(parameters -> parameters.setLinearizationLevel(2));
            search.solve(model);
            if (search.found()) {
                List<int[]> found = new ArrayList<>();
                for (int loop = 0; loop < chosen.length; loop++) {
                    if (search.isTrue(chosen[loop])) {
                        found.add(loops.get(loop));
                    }
                }
                best = found;
                run.tell(values(covered(best), weight(best)), values(coveredBound, weightBound));
            }
            return search.found() ? (long) Math.floor(search.bound() + 1e-6) : Long.MAX_VALUE;
        }

        private static long covered(List<int[]> loops) {
            return loops.stream().mapToLong(loop -> loop.length).sum();
        }

        private long weight(List<int[]> loops) {
            return loops.stream().mapToLong(market::weight).sum();
        }

        private static Map<String, Double> values(long covered, long weight) {
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("covered", (double) covered);
            values.put("weight", weight / Market.MILLION);
            return values;
        }

        private LoopPlan found() {
            long covered = covered(best);
            long weight = weight(best);
            List<String> proved = new ArrayList<>();
            if (covered >= coveredBound) {
                proved.add("covered");
                if (weight >= weightBound) {
                    proved.add("weight");
                }
            }
            return new LoopPlan(
                    Outcome.found(
                            values(covered, weight),
                            values(Math.max(covered, coveredBound), Math.max(weight, weightBound)),
                            proved,
                            run.seconds()),
                    best.stream()
                            .map(loop ->
                                    Arrays.stream(loop).mapToObj(market::name).toList())
                            .toList());
        }
    }
}
