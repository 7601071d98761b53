package eu.maillage.bench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The model that anybody would write first, in the same engine as ours with its own settings: what our formulation is worth. */
final class PlainCpSat implements Contender {

    @Override
    public String name() {
        return "plain-cpsat";
    }

    @Override
    public boolean plans(Instance instance) {
        return MeetingGrid.holds(instance);
    }

    @Override
    public Answer plan(Instance instance, Limits limits) {
        MeetingGrid grid = MeetingGrid.of(instance);
        long start = System.nanoTime();
        CpModel model = new CpModel();
        BoolVar[][] at = place(model, grid);
        LinearExprBuilder breaks = breaks(model, grid, at);
        model.minimize(breaks);
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setMaxTimeInSeconds(limits.seconds())
                .setNumWorkers(limits.threads())
                .setRandomSeed((int) limits.seed());
        CpSolverStatus status = solver.solve(model);
        double seconds = MeetingGrid.secondsSince(start);
        if (status == CpSolverStatus.INFEASIBLE) {
            return MeetingGrid.infeasible(seconds);
        }
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return MeetingGrid.unknown(seconds);
        }
        int[] slotOf = Arrays.stream(at)
                .mapToInt(row -> IntStream.rangeClosed(1, grid.slots)
                        .filter(slot -> solver.booleanValue(row[slot]))
                        .findFirst()
                        .orElseThrow())
                .toArray();
        return grid.found(
                (int) Math.round(solver.objectiveValue()),
                Math.ceil(solver.bestObjectiveBound() - 1e-6),
                seconds,
                slotOf);
    }

    private static BoolVar[][] place(CpModel model, MeetingGrid grid) {
        BoolVar[][] at = new BoolVar[grid.meetings][grid.slots + 1];
        for (int meeting = 0; meeting < grid.meetings; meeting++) {
            for (int slot = 0; slot <= grid.slots; slot++) {
                at[meeting][slot] = model.newBoolVar("");
                if (slot == 0 || !grid.isAllowed(meeting, slot)) {
                    model.addEquality(at[meeting][slot], 0);
                }
            }
            model.addExactlyOne(at[meeting]);
        }
        for (int slot = 1; slot <= grid.slots; slot++) {
            int here = slot;
            model.addLessOrEqual(
                    LinearExpr.sum(Arrays.stream(at).map(row -> row[here]).toArray(BoolVar[]::new)), grid.tables);
        }
        for (int meeting = 0; meeting < grid.meetings; meeting++) {
            for (int before : grid.before(meeting)) {
                model.addLessThan(slot(at[before]), slot(at[meeting]));
            }
        }
        return at;
    }

    private static LinearExpr slot(BoolVar... row) {
        return LinearExpr.weightedSum(
                row, IntStream.range(0, row.length).mapToLong(slot -> slot).toArray());
    }

    private static LinearExprBuilder breaks(CpModel model, MeetingGrid grid, BoolVar[][] at) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        IntVar least = model.newIntVar(0, grid.slots, "");
        for (int participant = 0; participant < grid.participants; participant++) {
            int[] own = grid.meetingsOf(participant);
            IntVar breaks = model.newIntVar(0, own.length < 2 ? 0 : grid.slots, "");
            BoolVar[] busy = new BoolVar[grid.slots + 1];
            LinearExprBuilder runs = LinearExpr.newBuilder();
            for (int slot = 0; slot <= grid.slots; slot++) {
                int here = slot;
                busy[slot] = model.newBoolVar("");
                model.addEquality(
                        LinearExpr.sum(IntStream.of(own)
                                .mapToObj(meeting -> at[meeting][here])
                                .toArray(BoolVar[]::new)),
                        busy[slot]);
                if (slot > 0) {
                    BoolVar begins = model.newBoolVar("");
                    model.addGreaterOrEqual(LinearExpr.newBuilder().add(begins).add(busy[slot - 1]), busy[slot]);
                    runs.add(begins);
                }
            }
            model.addEquality(LinearExpr.sum(busy), own.length);
            model.addLessOrEqual(runs.add(-Math.min(1, own.length)), breaks);
            model.addLessOrEqual(least, breaks);
            model.addLessOrEqual(breaks, LinearExpr.newBuilder().add(least).add(grid.fairness()));
            sum.add(breaks);
        }
        return sum;
    }
}
