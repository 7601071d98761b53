package eu.maillage.planner.meetings;

import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.SatParameters;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.Race;
import eu.maillage.planner.engine.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One objective on its way to its best value: searches that find, beside one that proves. */
final class Settlement {

    /** More literals than this make a model that costs more than it gives. */
    static final long LARGEST_MODEL = 60_000;

    private static final long[] COOLINGS = {200_000, 800_000, 3_000_000};
    /** A small day needs no long search: so many steps for each slot that a meeting may have. */
    private static final long STEPS_OF_CELL = 500;

    /** How often somebody's breaks are aimed at on days too large for the model, thread by thread. */
    private static final double[] AIMING = {0.5, 0.8};

    private static final long LONGEST_COOLING = 1L << 40;
    private static final int RESTART_PERIOD = 200;
    private static final double CORE_SHARE = 0.9;
    private static final double FIRST_PROOF = 8;
    private static final long SEEDS = 1000;

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
            case BREAKS -> TableBound.of(day, incumbent.best().breaks(), run);
            // A break has an idle slot at least.
            case IDLE -> Math.max(IdleBound.ofAll(day), incumbent.bounds().getOrDefault(Stage.BREAKS.label(), 0.0));
        };
    }

    private List<Race.Search> searches() {
        if (day.cells() > LARGEST_MODEL && !day.replans()) {
            List<Race.Search> searches = new ArrayList<>();
            for (int thread = 0; thread < run.threads(); thread++) {
                double share = AIMING[thread % AIMING.length];
                boolean parts = thread % AIMING.length > 0;
                searches.add(part -> annealLarge(part, share, parts));
            }
            return searches;
        }
        List<Race.Search> searches = new ArrayList<>();
        if (run.threads() > 1) {
            searches.add(part -> prove(part, false));
        }
        while (searches.size() < run.threads()) {
            searches.add(part -> find(part) || byCores(part, FIRST_PROOF) || alternate(part));
        }
        return searches;
    }

    /** Looks in turn near a timetable, and everywhere for something better than the best, which may prove that there is nothing. */
    private boolean alternate(Run part) {
        if (day.replans()) {
            return prove(part, true);
        }
        Timetable start = incumbent.best();
        int round = 1;
        while (!isOver(part) && !incumbent.isProved()) {
            new StayShift(day, incumbent, stage).climb(part.atMost(part.left() - leave), start);
            byCores(part, FIRST_PROOF * round);
            start = anew(part, round++);
        }
        return incumbent.isProved();
    }

    /** Another timetable to begin with: one from nothing, unless the objectives settled need what the best one has. */
    private Timetable anew(Run part, int round) {
        TimetableSearch search = new TimetableSearch(day, incumbent, weights(2), part.seed() + SEEDS * round);
        if (incumbent.settled().isEmpty()) {
            search.place();
        } else {
            search.from(incumbent.best().slotOf());
        }
        Timetable found =
                search.anneal(part, steps(COOLINGS.length - 1), leave, false).best();
        return found.isComplete() && found.isFair() && incumbent.keepsSettled(found) ? found : incumbent.best();
    }

    private long steps(int round) {
        return Math.min(COOLINGS[round], STEPS_OF_CELL * day.cells());
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

    /**
     * Idle slots cost a little as well, whatever is asked for: it keeps stays together, so that they are moved as one.
     *
     * @param parts whether to begin anew on a day parted among the hosts, where they are more than the tables
     */
    private boolean annealLarge(Run part, double share, boolean parts) {
        parted(part, parts)
                .map(within -> new TimetableSearch(within, incumbent, weights(2), part.seed())
                        .spread(Seriation.order(within, part.seed()))
                        .place())
                .orElseGet(() -> new TimetableSearch(day, incumbent, weights(2), part.seed())
                        .from(incumbent.best().slotOf()))
                .aiming(share)
                .anneal(part, LONGEST_COOLING, leave, false);
        return incumbent.isProved();
    }

    private Optional<MeetingCase> parted(Run part, boolean parts) {
        return parts && stage == Stage.BREAKS ? HostStays.parted(day, part) : Optional.empty();
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

    /** Anneals a few times, longer each time; once when nobody proves meanwhile. */
    private boolean find(Run part) {
        int rounds = day.replans() ? 0 : run.threads() == 1 ? 1 : COOLINGS.length;
        for (int round = 0; round < rounds && !isOver(part) && !incumbent.isProved(); round++) {
            anneal(part, round % 2 * 2, steps(round));
        }
        return incumbent.isProved();
    }

    /**
     * Searches by cores for the best value, and so for a proof; in the end with everything else that the solver has.
     *
     * @param better whether to look only for what is better than the incumbent, so that finding nothing is a proof
     */
    private boolean prove(Run part, boolean better) {
        search(part, share() * CORE_SHARE, better, Settlement::byCores);
        if (!isOver(part) && !incumbent.isProved()) {
            search(part, share(), better, parameters -> {});
        }
        return incumbent.isProved();
    }

    /** Searches by cores, for so long at most, for what is better than the incumbent. */
    private boolean byCores(Run part, double most) {
        search(part, share(), true, parameters -> {
            byCores(parameters);
            parameters.setMaxDeterministicTime(Math.min(most, parameters.getMaxDeterministicTime()));
        });
        return incumbent.isProved();
    }

    private void search(Run part, double share, boolean better, Consumer<SatParameters.Builder> settings) {
        Timetable start = incumbent.best();
        MeetingModel model = constrained(day, incumbent, stage);
        int value = stage.of(start);
        if (better) {
            model.model.addLessOrEqual(stage.in(model), value - 1L);
        }
        model.hint(start.slotOf());
        model.model.minimize(stage.in(model));
        CpSearch search = new CpSearch(part, share)
                .with(settings)
                .telling(incumbent::raise, () -> run.threads() > 1 && incumbent.isProved());
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
    static MeetingModel constrained(MeetingCase day, Incumbent incumbent, Stage stage) {
        MeetingModel model = stage.countsStays() ? MeetingModel.of(day) : MeetingModel.ofRules(day);
        for (Stage settled : incumbent.settled()) {
            model.model.addLessOrEqual(settled.in(model), settled.of(incumbent.best()));
        }
        return model;
    }

    /** Core-guided search over clauses alone: the linear relaxation and the presolve cost more than they give here. */
    static void byCores(SatParameters.Builder parameters) {
        parameters
                .setLinearizationLevel(0)
                .setCpModelPresolve(false)
                .setOptimizeWithCore(true)
                .setCoreMinimizationLevel(0)
                .setNumWorkers(1)
                .setSymmetryLevel(0)
                .setInprocessingDtimeRatio(0)
                .setInprocessingProbingDtime(0)
                .setRestartPeriod(RESTART_PERIOD);
    }
}
