package eu.maillage.planner.seating;

import com.google.ortools.sat.CpSolverSolutionCallback;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One seating problem on its way to a plan. */
final class SeatingRun {

    /** The part of the budget for local search when a constraint model follows to improve and to prove. */
    private static final double SEARCH_SHARE = 0.15;

    private static final double LONGEST_SEARCH_BEFORE_MODEL = 3;
    private static final double MOVED_SHARE = 0.4;
    private static final double LOOKS_PER_EFFORT = 2e7;

    private final SeatingCase seats;
    private final Run run;
    private int @Nullable [] best;
    private double movedBound;
    private long bound;

    SeatingRun(SeatingCase seats, Run run) {
        this.seats = seats;
        this.run = run;
        this.bound = seats.simpleBound();
    }

    SeatingPlan plan() {
        if (seats.people <= SeatingExact.MOST_PEOPLE) {
            return planExactly();
        }
        boolean possible = start();
        if (!possible) {
            return impossible();
        }
        if (best == null) {
            return new SeatingPlan(Outcome.unknown(run.seconds()), List.of(), List.of());
        }
        tell();
        boolean models = SeatingModel.suits(seats);
        search(models ? Math.min(LONGEST_SEARCH_BEFORE_MODEL, run.left() * SEARCH_SHARE) : run.left());
        if (models && !run.over() && !provedAffinity()) {
            improveByModel();
        }
        return found();
    }

    private SeatingPlan planExactly() {
        best = new SeatingExact(seats).solve();
        if (best == null) {
            return impossible();
        }
        bound = seats.affinity(best);
        movedBound = seats.moved(best);
        tell();
        return found();
    }

    private SeatingPlan impossible() {
        return new SeatingPlan(
                Outcome.infeasible(new SeatingDemands(seats).conflict(run), run.seconds()), List.of(), List.of());
    }

    /** Finds a first arrangement, with the fewest moved after an earlier plan; false when there is none at all. */
    private boolean start() {
        SeatingModel model = new SeatingModel(seats).withSizes().withRules();
        if (seats.replans()) {
            model.withMoved(null);
        } else {
            model.withoutMirrors();
        }
        CpSearch search = new CpSearch(run, seats.replans() ? MOVED_SHARE : 1);
        search.solve(model.model);
        if (search.found()) {
            best = read(model, search);
            movedBound = seats.replans() ? Math.ceil(search.bound() - 1e-6) : 0;
        }
        return !search.infeasible();
    }

    private void search(double budget) {
        int[] start = current();
        double until = run.seconds() + budget;
        long mostLooks = run.countsEffort() ? (long) (budget * LOOKS_PER_EFFORT) : Long.MAX_VALUE;
        List<SeatingSearch> searches = IntStream.range(0, run.threads())
                .mapToObj(thread -> new SeatingSearch(seats, start, run.seed() + thread * 7919L))
                .toList();
        List<Thread> others = searches.stream()
                .skip(1)
                .map(search -> Thread.ofPlatform().start(() -> search.search(stops(search, until, mostLooks))))
                .toList();
        SeatingSearch own = searches.getFirst();
        own.search(stops(own, until, mostLooks));
        others.forEach(SeatingRun::join);
        if (run.countsEffort()) {
            run.spend(Math.min(budget, own.looks() / LOOKS_PER_EFFORT));
        }
        searches.forEach(search -> accept(search.best()));
    }

    private BooleanSupplier stops(SeatingSearch search, double until, long mostLooks) {
        return () -> run.cancelled()
                || search.looks() > mostLooks
                || (!run.countsEffort() && run.seconds() >= until)
                || (search.bestWorth() >= bound && !seats.replans());
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void improveByModel() {
        SeatingModel model = new SeatingModel(seats)
                .withSizes()
                .withRules()
                .withoutMirrors()
                .withAffinity()
                .hinted(current());
        if (seats.replans()) {
            model.withMoved(seats.moved(current()));
        }
        CpSearch search = new CpSearch(run);
        search.solve(model.model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                tighten(bestObjectiveBound(), model.unit());
                accept(read(model, this));
            }
        });
        if (search.found()) {
            accept(read(model, search));
            tighten(search.bound(), model.unit());
        }
    }

    private synchronized void tighten(double value, long unit) {
        long better = (long) Math.floor(value + 1e-6) * unit;
        if (better < bound) {
            bound = better;
            tell();
        }
    }

    private synchronized void accept(int[] groupOf) {
        if (seats.worth(groupOf) > seats.worth(current())) {
            best = groupOf;
            tell();
        }
    }

    private int[] current() {
        int[] groupOf = best;
        if (groupOf == null) {
            throw new IllegalStateException("No arrangement yet. Maybe the first one was not looked for.");
        }
        return groupOf;
    }

    private int[] read(SeatingModel model, CpSearch search) {
        return read((person, group) -> search.isTrue(model.sits[person][group]));
    }

    private int[] read(SeatingModel model, CpSolverSolutionCallback solution) {
        return read((person, group) -> solution.booleanValue(model.sits[person][group]));
    }

    private int[] read(Sits sits) {
        int[] groupOf = new int[seats.people];
        for (int person = 0; person < seats.people; person++) {
            for (int group = 0; group < seats.groups; group++) {
                if (sits.at(person, group)) {
                    groupOf[person] = group;
                }
            }
        }
        return groupOf;
    }

    @FunctionalInterface
    private interface Sits {
        boolean at(int person, int group);
    }

    private boolean provedMoved() {
        return !seats.replans() || seats.moved(current()) <= movedBound;
    }

    private boolean provedAffinity() {
        return provedMoved() && seats.affinity(current()) >= bound;
    }

    private void tell() {
        run.tell(objectives(), bounds());
    }

    private Map<String, Double> objectives() {
        return values(seats.moved(current()), seats.affinity(current()));
    }

    private Map<String, Double> bounds() {
        return values(movedBound, Math.max(bound, seats.affinity(current())));
    }

    private Map<String, Double> values(double moved, long affinity) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (seats.replans()) {
            values.put("moved", moved);
        }
        values.put("affinity", affinity / SeatingCase.MILLION);
        return values;
    }

    private SeatingPlan found() {
        List<String> proved = new ArrayList<>();
        if (seats.replans() && provedMoved()) {
            proved.add("moved");
        }
        if (provedAffinity()) {
            proved.add("affinity");
        }
        int[] groupOf = current();
        List<String> moved = IntStream.range(0, seats.people)
                .filter(person -> seats.previous[person] >= 0 && seats.previous[person] != groupOf[person])
                .mapToObj(seats::id)
                .toList();
        return new SeatingPlan(
                Outcome.found(objectives(), bounds(), proved, run.seconds()), seats.named(groupOf), moved);
    }
}
