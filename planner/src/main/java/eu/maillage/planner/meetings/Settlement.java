package eu.maillage.planner.meetings;

import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.SatParameters;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.Race;
import eu.maillage.planner.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One objective on its way to its best value: searches that find, beside one that proves. */
final class Settlement {

    /** More literals than this make a model that costs more than it gives. */
    static final long LARGEST_MODEL = 60_000;

    private static final long[] COOLINGS = {200_000, 800_000, 3_000_000};
    /** A small day needs no long search: so many steps for each slot that a meeting may have. */
    private static final long STEPS_OF_CELL = 500;

    private static final long LONGEST_COOLING = 1L << 40;
    private static final int RESTART_PERIOD = 200;
    private static final double CORE_SHARE = 0.75;

    private final MeetingCase day;
    private final Run run;
    private final Incumbent incumbent;
    private final Stage stage;
    private final double leave;

    /** @param share of what is left of the budget that this objective may use */
    Settlement(MeetingCase day, Run run, Incumbent incumbent, Stage stage, double share) {
        this.day = day;
        this.run = run;
        this.incumbent = incumbent;
        this.stage = stage;
        this.leave = run.left() * (1 - share);
    }

    void settle() {
        incumbent.raise(surely());
        if (!incumbent.isProved() && !run.over()) {
            Race.run(run, searches());
        }
        incumbent.settle();
    }

    /** What no timetable goes below, seen without a search. */
    private double surely() {
        return switch (stage) {
            case DROPPED, MOVED -> 0;
            case BREAKS -> BreakBound.ofAll(day);
            // A break has an idle slot at least.
            case IDLE -> Math.max(IdleBound.ofAll(day), incumbent.bounds().getOrDefault(Stage.BREAKS.label(), 0.0));
        };
    }

    private List<Race.Search> searches() {
        if (day.cells() > LARGEST_MODEL && !day.replans()) {
            List<Race.Search> searches = new ArrayList<>();
            for (int thread = 0; thread < run.threads(); thread++) {
                int idle = thread % 2 * 2;
                searches.add(part -> anneal(part, idle, LONGEST_COOLING));
            }
            return searches;
        }
        return run.threads() == 1
                ? List.of(part -> find(part, 1) || prove(part, true))
                : List.of(part -> prove(part, false), part -> find(part, COOLINGS.length) || prove(part, true));
    }

    private double share() {
        return Math.clamp((run.left() - leave) / Math.max(1e-9, run.left()), 1e-6, 1);
    }

    private boolean isOver(Run part) {
        return part.over() || part.left() <= leave;
    }

    private boolean anneal(Run part, int idle, long steps) {
        new TimetableSearch(day, incumbent, weights(idle), part.seed())
                .from(incumbent.best().slotOf())
                .anneal(part, steps, leave, false);
        return incumbent.isProved();
    }

    private Weights weights(int idle) {
        Integer fairness = day.problem.goals().fairness();
        int fair = fairness == null ? day.slots : fairness;
        boolean afterBreaks = stage == Stage.IDLE && incumbent.settled().contains(Stage.BREAKS);
        boolean afterIdle = stage == Stage.BREAKS && incumbent.settled().contains(Stage.IDLE);
        return stage == Stage.IDLE
                ? new Weights(50, afterBreaks ? 30 : 1, 10, 30, fair)
                : new Weights(50, 10, afterIdle ? 20 : idle, 30, fair);
    }

    /** Anneals a few times, longer each time. */
    private boolean find(Run part, int rounds) {
        if (day.replans()) {
            return false;
        }
        for (int round = 0; round < rounds && !isOver(part) && !incumbent.isProved(); round++) {
            anneal(part, round % 2 * 2, Math.min(COOLINGS[round], STEPS_OF_CELL * day.cells()));
        }
        return incumbent.isProved();
    }

    /**
     * Searches by cores for the best value, and so for a proof.
     *
     * @param better whether to look only for what is better than the incumbent, so that finding nothing is a proof
     */
    private boolean prove(Run part, boolean better) {
        search(part, share() * CORE_SHARE, better, parameters -> byCores(parameters, (int) part.seed()));
        if (!isOver(part) && !incumbent.isProved()) {
            search(part, share(), better, parameters -> {});
        }
        return incumbent.isProved();
    }

    private void search(Run part, double share, boolean better, Consumer<SatParameters.Builder> settings) {
        Timetable start = incumbent.best();
        MeetingModel model = constrained(day, incumbent);
        int value = stage.of(start);
        if (better) {
            model.model.addLessOrEqual(stage.in(model), value - 1L);
        }
        model.hint(start.slotOf());
        model.model.minimize(stage.in(model));
        CpSearch search = new CpSearch(part, share).with(settings);
        search.solve(model.model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                incumbent.offer(model.slots(this::booleanValue));
                incumbent.raise(bestObjectiveBound());
            }
        });
        if (search.found()) {
            incumbent.offer(model.slots(search::isTrue));
        }
        incumbent.raise(search.infeasible() ? value : search.bound());
    }

    /** The model of a day in which the objectives settled keep their values. */
    static MeetingModel constrained(MeetingCase day, Incumbent incumbent) {
        MeetingModel model = MeetingModel.of(day);
        for (Stage settled : incumbent.settled()) {
            model.model.addLessOrEqual(settled.in(model), settled.of(incumbent.best()));
        }
        return model;
    }

    /** Core-guided search over clauses alone: the linear relaxation and the presolve cost more than they give here. */
    private static void byCores(SatParameters.Builder parameters, int seed) {
        parameters
                .setLinearizationLevel(0)
                .setCpModelPresolve(false)
                .setOptimizeWithCore(true)
                .setNumWorkers(1)
                .setRestartPeriod(seed % 2 == 0 ? RESTART_PERIOD : 50);
    }
}
