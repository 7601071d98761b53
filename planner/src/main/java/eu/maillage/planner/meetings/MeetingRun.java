package eu.maillage.planner.meetings;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.SatParameters;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.Run;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** One meeting problem on its way to a plan: a first timetable, then each objective in turn, then the tables. */
final class MeetingRun {

    private static final double FIRST_SHARE = 0.5;
    private static final double CORE_SHARE = 0.75;
    private static final double STAGE_SHARE = 0.6;
    private static final int RESTART_PERIOD = 200;

    private final MeetingCase day;
    private final Run run;
    private final List<Stage> settled = new ArrayList<>();
    private final Map<String, Double> bounds = new LinkedHashMap<>();
    private final List<String> proved = new ArrayList<>();
    private @Nullable Timetable best;

    /** An objective over timetables: its expression in the model, and its count. */
    private record Stage(
            String name, Function<MeetingModel, LinearExprBuilder> expression, ToIntFunction<Timetable> count) {}

    private static final Stage DROPPED = new Stage("dropped", MeetingModel::droppedCount, Timetable::dropped);
    private static final Stage MOVED = new Stage("moved", MeetingModel::movedCount, Timetable::moved);
    private static final Stage BREAKS = new Stage("breaks", MeetingModel::breaks, Timetable::breaks);
    private static final Stage IDLE = new Stage("idle", MeetingModel::idle, Timetable::idle);

    MeetingRun(MeetingCase day, Run run) {
        this.day = day;
        this.run = run;
    }

    MeetingPlan plan() {
        if (!Domains.narrow(day) || !Necessary.holds(day)) {
            return impossible();
        }
        MeetingModel first = model();
        CpSearch search = new CpSearch(run, FIRST_SHARE).with(MeetingRun::clauses);
        search.solve(first.model);
        if (search.infeasible()) {
            return impossible();
        }
        if (!search.found()) {
            return new MeetingPlan(Outcome.unknown(run.seconds()), List.of(), List.of(), List.of());
        }
        accept(read(first, search::isTrue));
        List<Stage> stages = stages();
        for (int place = 0; place < stages.size(); place++) {
            minimise(stages.get(place), place == stages.size() - 1 ? 1 : STAGE_SHARE);
        }
        return found();
    }

    /** Whether any plan keeps all demands; empty when the time did not suffice to say. */
    static Optional<Boolean> possible(MeetingCase day, Run run, double share) {
        if (!Domains.narrow(day) || !Necessary.holds(day)) {
            return Optional.of(false);
        }
        MeetingRun probe = new MeetingRun(day, run);
        CpSearch search = new CpSearch(run, share).with(MeetingRun::clauses);
        search.solve(probe.model().model);
        return search.found() ? Optional.of(true) : search.infeasible() ? Optional.of(false) : Optional.empty();
    }

    private List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        if (day.replans()) {
            stages.add(DROPPED);
            stages.add(MOVED);
        }
        for (Objective objective : day.problem.goals().objectives()) {
            switch (objective) {
                case BREAKS -> stages.add(BREAKS);
                case IDLE -> stages.add(IDLE);
                case MOVES -> {} // Tables come after slots.
            }
        }
        return stages;
    }

    private MeetingModel model() {
        Integer fairness = day.problem.goals().fairness();
        MeetingModel model = new MeetingModel(day);
        if (fairness == null) {
            model.withStays(day.slots);
        } else if (Fairness.somebodyHasNoBreak(day)) {
            model.withStays(fairness);
        } else {
            model.withStays(day.slots);
            Fairness.bind(model, fairness);
        }
        Capacity.imply(model);
        return model;
    }

    private void minimise(Stage stage, double share) {
        int value = stage.count().applyAsInt(current());
        double bound = 0;
        if (value > 0 && !run.over()) {
            bound = search(stage, share * CORE_SHARE, MeetingRun::byCores);
            if (bound < stage.count().applyAsInt(current()) && !run.over()) {
                bound = Math.max(bound, search(stage, share, MeetingRun::byPortfolio));
            }
        }
        value = stage.count().applyAsInt(current());
        bounds.put(stage.name(), Math.min(value, bound));
        if (bound >= value && proved.size() == settled.size()) {
            proved.add(stage.name());
        }
        settled.add(stage);
        tell();
    }

    private double search(Stage stage, double share, Function<CpSearch, CpSearch> settings) {
        MeetingModel model = model();
        for (Stage earlier : settled) {
            model.model.addLessOrEqual(
                    earlier.expression().apply(model), earlier.count().applyAsInt(current()));
        }
        model.hint(current().slotOf());
        model.model.minimize(stage.expression().apply(model));
        CpSearch search = settings.apply(new CpSearch(run, share));
        search.solve(model.model, new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                offer(stage, read(model, this::booleanValue));
            }
        });
        if (search.found()) {
            offer(stage, read(model, search::isTrue));
        }
        return Math.ceil(search.bound() - 1e-6);
    }

    /** Search over clauses alone: the linear relaxation and the presolve cost more than they give here. */
    private static void clauses(SatParameters.Builder parameters) {
        parameters.setLinearizationLevel(0).setCpModelPresolve(false).setNumWorkers(1);
    }

    /** Core-guided search, which proves fewest breaks best; a second thread repeats it with another seed. */
    private static CpSearch byCores(CpSearch search) {
        return search.with(parameters -> {
            int threads = parameters.getNumWorkers();
            parameters.setLinearizationLevel(0).setCpModelPresolve(false).setOptimizeWithCore(true);
            if (threads > 1) {
                for (int thread = 0; thread < Math.min(threads, 8); thread++) {
                    String name = "core" + thread;
                    parameters.addSubsolverParams(SatParameters.newBuilder()
                            .setName(name)
                            .setLinearizationLevel(0)
                            .setOptimizeWithCore(true)
                            .setRandomSeed(parameters.getRandomSeed() + thread)
                            .setRestartPeriod(thread == 0 ? 50 : RESTART_PERIOD));
                    parameters.addSubsolvers(name);
                }
                parameters.setNumFullSubsolvers(Math.min(threads, 8));
                parameters
                        .setUseFeasibilityJump(false)
                        .setUseLns(false)
                        .setUseFeasibilityPump(false)
                        .setNumViolationLs(0);
            }
        });
    }

    private static CpSearch byPortfolio(CpSearch search) {
        return search;
    }

    private int[] read(MeetingModel model, Predicate<BoolVar> isTrue) {
        int[] slotOf = new int[day.meetings];
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            for (int slot = 1; slot <= day.slots; slot++) {
                BoolVar here = model.at[meeting][slot];
                if (here != null && isTrue.test(here)) {
                    slotOf[meeting] = slot;
                }
            }
        }
        return slotOf;
    }

    private synchronized void offer(Stage stage, int... slotOf) {
        Timetable offered = new Timetable(day, slotOf);
        if (stage.count().applyAsInt(offered) < stage.count().applyAsInt(current())) {
            accept(slotOf);
        }
    }

    private synchronized void accept(int... slotOf) {
        best = new Timetable(day, slotOf);
        tell();
    }

    private Timetable current() {
        Timetable timetable = best;
        if (timetable == null) {
            throw new IllegalStateException("No timetable yet. Maybe the first one was not looked for.");
        }
        return timetable;
    }

    private void tell() {
        run.tell(counts(), bounds);
    }

    private Map<String, Double> counts() {
        Map<String, Double> counts = new LinkedHashMap<>();
        for (Stage stage : stages()) {
            counts.put(stage.name(), (double) stage.count().applyAsInt(current()));
        }
        return counts;
    }

    private MeetingPlan impossible() {
        return new MeetingPlan(
                Outcome.infeasible(new MeetingDemands(day.problem).conflict(run), run.seconds()),
                List.of(),
                List.of(),
                List.of());
    }

    private MeetingPlan found() {
        int[] slotOf = current().slotOf();
        TableChoice tables = new TableChoice(day, slotOf);
        int[] tableOf = tables.choose(run::over);
        Map<String, Double> objectives = counts();
        if (day.problem.goals().objectives().contains(Objective.MOVES)) {
            String moves = Objective.MOVES.name().toLowerCase(Locale.ROOT);
            objectives.put(moves, (double) tables.moves());
            bounds.put(moves, (double) Math.min(tables.moves(), tables.leastMoves()));
            if (tables.moves() <= tables.leastMoves() && proved.size() == settled.size()) {
                proved.add(moves);
            }
        }
        List<Placed> placed = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (int meeting = 0; meeting < day.meetings; meeting++) {
            if (slotOf[meeting] == 0) {
                dropped.add(day.id(meeting));
            } else {
                placed.add(new Placed(day.id(meeting), slotOf[meeting], day.video[meeting] ? null : tableOf[meeting]));
            }
        }
        return new MeetingPlan(
                Outcome.found(objectives, bounds, proved, run.seconds()),
                placed,
                dropped,
                day.replans() ? new Changes(day, slotOf, tableOf).all() : List.of());
    }
}
