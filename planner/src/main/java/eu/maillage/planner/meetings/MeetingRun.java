package eu.maillage.planner.meetings;

import com.google.ortools.sat.SatParameters;
import eu.maillage.planner.Outcome;
import eu.maillage.planner.engine.CpSearch;
import eu.maillage.planner.engine.Run;
import eu.maillage.planner.meetings.MeetingProblem.Objective;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One meeting problem on its way to a plan: a first timetable, then each objective in turn, then the tables. */
final class MeetingRun {

    private static final double FIRST_SHARE = 0.5;
    private static final double STAGE_SHARE = 0.6;
    private static final long FIRST_STEPS = 100_000;

    private final MeetingCase day;
    private final Run run;
    private final Incumbent incumbent;

    MeetingRun(MeetingCase day, Run run) {
        this.day = day;
        this.run = run;
        this.incumbent = new Incumbent(day, run);
    }

    MeetingPlan plan() {
        if (!Domains.narrow(day) || !Necessary.holds(day)) {
            return impossible();
        }
        searchFirst();
        if (!incumbent.isFound()) {
            Optional<Boolean> possible = possible(day, run, FIRST_SHARE, incumbent::offer);
            if (possible.isEmpty()) {
                return new MeetingPlan(Outcome.unknown(run.seconds()), List.of(), List.of(), List.of());
            }
            if (!possible.get()) {
                return impossible();
            }
        }
        for (Stage stage = incumbent.stage(); stage != null; stage = incumbent.stage()) {
            new Settlement(day, run, incumbent, stage, incumbent.isLast() ? 1 : STAGE_SHARE).settle();
        }
        return found();
    }

    /** Looks for a first timetable by exchanges, which know nothing of an earlier plan. */
    private void searchFirst() {
        if (!day.replans() && day.meetings > 0) {
            boolean large = day.cells() > Settlement.LARGEST_MODEL;
            Integer fairness = day.problem.goals().fairness();
            Weights weights = new Weights(50, 10, 0, 30, fairness == null ? day.slots : fairness);
            new TimetableSearch(day, incumbent, weights, run.seed())
                    .spread(large ? Seriation.order(day, run.seed()) : new int[0])
                    .place()
                    .anneal(run, large ? Long.MAX_VALUE : FIRST_STEPS, run.left() * FIRST_SHARE, true);
        }
    }

    /** Whether any plan keeps all demands; empty when the time did not suffice to say. */
    static Optional<Boolean> possible(MeetingCase day, Run run, double share) {
        return possible(day, run, share, slotOf -> {});
    }

    private static Optional<Boolean> possible(MeetingCase day, Run run, double share, Consumer<int[]> timetable) {
        if (!Domains.narrow(day) || !Necessary.holds(day)) {
            return Optional.of(false);
        }
        MeetingModel model = MeetingModel.ofRules(day);
        if (day.replans()) {
            model.hint(day.previousSlot);
        }
        CpSearch search = new CpSearch(run, share).with(MeetingRun::clauses);
        search.solve(model.model);
        if (search.found()) {
            timetable.accept(model.slots(search::isTrue));
        }
        return search.found() ? Optional.of(true) : search.infeasible() ? Optional.of(false) : Optional.empty();
    }

    /** Search over clauses alone: the linear relaxation and the presolve cost more than they give here. */
    private static void clauses(SatParameters.Builder parameters) {
        parameters.setLinearizationLevel(0).setCpModelPresolve(false).setNumWorkers(1);
    }

    private MeetingPlan impossible() {
        return new MeetingPlan(
                Outcome.infeasible(new MeetingDemands(day.problem).conflict(run), run.seconds()),
                List.of(),
                List.of(),
                List.of());
    }

    /** The breaks of any timetable that is as good as the one found; each has an idle slot at least. */
    private int mostBreaks() {
        List<Objective> objectives = day.problem.goals().objectives();
        Timetable timetable = incumbent.best();
        return Math.min(
                objectives.contains(Objective.BREAKS) ? timetable.breaks() : Integer.MAX_VALUE / 2,
                objectives.contains(Objective.IDLE) ? timetable.idle() : Integer.MAX_VALUE / 2);
    }

    private MeetingPlan found() {
        int[] slotOf = incumbent.best().slotOf();
        TableChoice tables = new TableChoice(day, slotOf);
        int leastMoves = MoveBound.of(day, mostBreaks());
        int[] tableOf = tables.choose(leastMoves, run::over);
        Map<String, Double> objectives = incumbent.values();
        Map<String, Double> bounds = incumbent.bounds();
        List<String> proved = new ArrayList<>(incumbent.proved());
        if (day.problem.goals().objectives().contains(Objective.MOVES)) {
            String moves = Objective.MOVES.name().toLowerCase(Locale.ROOT);
            objectives.put(moves, (double) tables.moves());
            bounds.put(moves, (double) Math.min(tables.moves(), leastMoves));
            if (tables.moves() <= leastMoves && incumbent.allProved()) {
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
