package eu.maillage.planner.pairing;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.Planner;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.Run;
import eu.maillage.planner.pairing.PairingProblem.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses pairs by a constraint model: the greatest total first, then the best for whoever has least. */
public final class PairingPlanner implements Planner<PairingProblem, PairingPlan> {

    private static final double SCORE_SHARE = 0.6;

    @Override
    public PairingPlan plan(
            PairingProblem problem, Budget budget, Progress.Listener listener, Cancellation cancellation) {
        return new Choice(problem, new Run(budget, listener, cancellation)).plan();
    }

    /** One problem on its way to a plan. */
    private static final class Choice {

        private final PairingProblem problem;
        private final Run run;
        private final PairingDemands demands;
        private List<Pair> best = List.of();

        Choice(PairingProblem problem, Run run) {
            this.problem = problem;
            this.run = run;
            this.demands = new PairingDemands(problem);
        }

        PairingPlan plan() {
            PairingModel first = model();
            first.model.maximize(first.score());
            CpSearch search = new CpSearch(run, SCORE_SHARE);
            search.solve(first.model);
            if (search.infeasible()) {
                return new PairingPlan(Outcome.infeasible(demands.conflict(run), run.seconds()), List.of());
            }
            if (!search.found()) {
                return new PairingPlan(Outcome.unknown(run.seconds()), List.of());
            }
            accept(first, search);
            long score = score(first);
            double scoreBound = Math.floor(search.bound() + 1e-6);
            double worstBound = run.over() ? scoreBound : levelUp(score);
            return found(first, scoreBound, worstBound);
        }

        /** Gives the most to whoever has least without losing from the total; the bound. */
        private double levelUp(long score) {
            PairingModel second = model();
            second.model.addGreaterOrEqual(second.score(), score);
            Set<Pair> now = new HashSet<>(best);
            second.all().forEach(pair -> second.model.addHint(second.meets(pair.a(), pair.b()), now.contains(pair)));
            second.model.maximize(second.worst());
            CpSearch search = new CpSearch(run);
            search.solve(second.model);
            if (search.found() && worst(second, read(second, search)) > worst(second, best)) {
                accept(second, search);
            }
            return Math.floor(search.bound() + 1e-6);
        }

        private PairingModel model() {
            PairingModel model = new PairingModel(problem);
            demands.bind(model);
            return model;
        }

        private static List<Pair> read(PairingModel model, CpSearch search) {
            return model.all().stream()
                    .filter(pair -> search.isTrue(model.meets(pair.a(), pair.b())))
                    .toList();
        }

        private void accept(PairingModel model, CpSearch search) {
            best = read(model, search);
            run.tell(values((double) score(model), (double) worst(model, best)), Map.of());
        }

        private long score(PairingModel model) {
            return best.stream()
                    .mapToLong(pair -> model.worth(pair.a(), pair.b()))
                    .sum();
        }

        private long worst(PairingModel model, List<Pair> pairs) {
            Map<String, Long> own = new HashMap<>();
            for (String id : problem.people()) {
                if (!model.of(id).isEmpty()) {
                    own.put(id, 0L);
                }
            }
            for (Pair pair : pairs) {
                own.merge(pair.a(), model.worth(pair.a(), pair.b()), Long::sum);
                own.merge(pair.b(), model.worth(pair.a(), pair.b()), Long::sum);
            }
            return own.values().stream().mapToLong(worth -> worth).min().orElse(0);
        }

        private static Map<String, Double> values(double score, double worst) {
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("score", score / PairingModel.THOUSAND);
            values.put("worst", worst / PairingModel.THOUSAND);
            return values;
        }

        private PairingPlan found(PairingModel model, double scoreBound, double worstBound) {
            long score = score(model);
            long worst = worst(model, best);
            List<String> proved = new ArrayList<>();
            if (score >= scoreBound) {
                proved.add("score");
                if (worst >= worstBound) {
                    proved.add("worst");
                }
            }
            return new PairingPlan(
                    Outcome.found(
                            values((double) score, (double) worst),
                            values(Math.max((double) score, scoreBound), Math.max((double) worst, worstBound)),
                            proved,
                            run.seconds()),
                    best);
        }
    }
}
