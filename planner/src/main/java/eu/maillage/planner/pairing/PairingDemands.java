package eu.maillage.planner.pairing;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import eu.maillage.planner.Conflict;
import eu.maillage.planner.Demand;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.QuickXplain;
import eu.maillage.planner.engine.QuickXplain.Verdict;
import eu.maillage.planner.engine.Run;
import eu.maillage.planner.pairing.PairingProblem.Limit;
import eu.maillage.planner.pairing.PairingProblem.Pair;
import eu.maillage.planner.pairing.PairingProblem.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every demand of a pairing problem, one by one: what it says and how it binds the model. */
final class PairingDemands {

    private static final double SHARE_OF_A_TEST = 0.1;

    private record Item(Demand demand, Consumer<PairingModel> binds) {}

    private final PairingProblem problem;
    private final List<Item> items = new ArrayList<>();

    PairingDemands(PairingProblem problem) {
        this.problem = problem;
        problem.rules().limits().forEach(this::addLimit);
        for (Wish wish : problem.wishes()) {
            switch (wish.level()) {
                case MUST ->
                    addPair("must", wish.from(), wish.to(), true, "%s veut rencontrer %s.", "%s must meet %s.");
                case NO ->
                    addPair(
                            "no",
                            wish.from(),
                            wish.to(),
                            false,
                            "%s ne veut pas rencontrer %s.",
                            "%s will not meet %s.");
                case WOULD -> {} // Adds worth and binds nothing.
            }
        }
        for (Pair pair : problem.rules().forced()) {
            addPair(
                    "forced",
                    pair.a(),
                    pair.b(),
                    true,
                    "Le rendez-vous entre %s et %s est imposé.",
                    "The meeting of %s and %s is forced.");
        }
        for (Pair pair : problem.rules().forbidden()) {
            addPair(
                    "forbidden",
                    pair.a(),
                    pair.b(),
                    false,
                    "Le rendez-vous entre %s et %s est exclu.",
                    "The meeting of %s and %s is forbidden.");
        }
    }

    private void addLimit(String id, Limit limit) {
        if (limit.min() > 0) {
            items.add(new Item(
                    new Demand(
                            "min",
                            List.of(id),
                            new Sentence(
                                    "%s a au moins %d rendez-vous.".formatted(id, limit.min()),
                                    "%s has at least %d meetings.".formatted(id, limit.min()))),
                    model -> model.model.addGreaterOrEqual(count(model, id), limit.min())));
        }
        items.add(new Item(
                new Demand(
                        "max",
                        List.of(id),
                        new Sentence(
                                "%s a au plus %d rendez-vous.".formatted(id, limit.max()),
                                "%s has at most %d meetings.".formatted(id, limit.max()))),
                model -> model.model.addLessOrEqual(count(model, id), limit.max())));
    }

    private static LinearExpr count(PairingModel model, String id) {
        return LinearExpr.newBuilder()
                .addSum(model.of(id).toArray(Literal[]::new))
                .build();
    }

    private void addPair(String rule, String a, String b, boolean meets, String fr, String en) {
        items.add(new Item(
                new Demand(rule, List.of(a, b), new Sentence(fr.formatted(a, b), en.formatted(a, b))), model -> {
                    Literal literal = model.meets(a, b);
                    model.model.addBoolAnd(List.of(meets ? literal : literal.not()));
                }));
    }

    void bind(PairingModel model) {
        items.forEach(item -> item.binds().accept(model));
    }

    /** A minimal set of demands that cannot hold together, when all of them cannot; the room is taken as given. */
    Conflict conflict(Run run) {
        QuickXplain<Item> search = new QuickXplain<>(kept -> test(kept, run));
        List<Item> found = search.minimal(items);
        return new Conflict(found.stream().map(Item::demand).toList(), search.isMinimal());
    }

    private Verdict test(List<Item> kept, Run run) {
        if (run.over()) {
            return Verdict.UNDECIDED;
        }
        PairingModel model = new PairingModel(problem);
        kept.forEach(item -> item.binds().accept(model));
        CpSearch search = new CpSearch(run, SHARE_OF_A_TEST);
        search.solve(model.model);
        return search.found() ? Verdict.POSSIBLE : search.infeasible() ? Verdict.IMPOSSIBLE : Verdict.UNDECIDED;
    }
}
