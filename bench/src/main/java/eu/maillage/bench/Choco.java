package eu.maillage.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solution;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;

/** Choco, a constraint solver in Java, on a plain model with its own global constraints; it searches on one thread. */
final class Choco implements Contender {

    @Override
    public String name() {
        return "choco";
    }

    @Override
    public boolean plans(Instance instance) {
        return MeetingGrid.holds(instance);
    }

    @Override
    public Answer plan(Instance instance, Limits limits) {
        MeetingGrid grid = MeetingGrid.of(instance);
        long start = System.nanoTime();
        if (IntStream.range(0, grid.meetings).anyMatch(meeting -> slots(grid, meeting).length == 0)) {
            return MeetingGrid.infeasible(MeetingGrid.secondsSince(start));
        }
        Model model = new Model();
        IntVar[] slotOf = place(model, grid);
        IntVar breaks = breaks(model, grid, slotOf);
        model.setObjective(Model.MINIMIZE, breaks);
        Solver solver = model.getSolver();
        solver.setSearch(Search.domOverWDegSearch(slotOf));
        solver.limitTime((long) (limits.seconds() * 1000));
        Solution best = new Solution(model);
        while (solver.solve()) {
            best.record();
        }
        double seconds = MeetingGrid.secondsSince(start);
        boolean complete = !solver.isStopCriterionMet();
        if (!best.exists()) {
            return complete ? MeetingGrid.infeasible(seconds) : MeetingGrid.unknown(seconds);
        }
        int value = best.getIntVal(breaks);
        return grid.found(
                value,
                complete ? value : 0,
                seconds,
                Arrays.stream(slotOf).mapToInt(best::getIntVal).toArray());
    }

    private static int[] slots(MeetingGrid grid, int meeting) {
        return IntStream.rangeClosed(1, grid.slots)
                .filter(slot -> grid.isAllowed(meeting, slot))
                .toArray();
    }

    private static IntVar[] place(Model model, MeetingGrid grid) {
        IntVar[] slotOf = IntStream.range(0, grid.meetings)
                .mapToObj(meeting -> model.intVar(slots(grid, meeting)))
                .toArray(IntVar[]::new);
        IntVar[] used = model.intVarArray(grid.slots, 0, grid.tables);
        model.globalCardinality(slotOf, IntStream.rangeClosed(1, grid.slots).toArray(), used, true)
                .post();
        for (int meeting = 0; meeting < grid.meetings; meeting++) {
            for (int before : grid.before(meeting)) {
                model.arithm(slotOf[before], "<", slotOf[meeting]).post();
            }
        }
        return slotOf;
    }

    private static IntVar breaks(Model model, MeetingGrid grid, IntVar... slotOf) {
        IntVar[] each = new IntVar[grid.participants];
        IntVar least = model.intVar(0, grid.slots);
        for (int participant = 0; participant < grid.participants; participant++) {
            IntVar[] own = IntStream.of(grid.meetingsOf(participant))
                    .mapToObj(meeting -> slotOf[meeting])
                    .toArray(IntVar[]::new);
            if (own.length > 1) {
                model.allDifferent(own).post();
            }
            each[participant] = breaksOf(model, grid, own);
            model.arithm(least, "<=", each[participant]).post();
            model.arithm(each[participant], "-", least, "<=", grid.fairness()).post();
        }
        IntVar sum = model.intVar(0, grid.participants * grid.slots);
        model.sum(each, "=", sum).post();
        return sum;
    }

    private static IntVar breaksOf(Model model, MeetingGrid grid, IntVar... own) {
        if (own.length < 2) {
            return model.intVar(0);
        }
        BoolVar[] busy = model.boolVarArray(grid.slots + 1);
        BoolVar[] begins = model.boolVarArray(grid.slots);
        model.arithm(busy[0], "=", 0).post();
        for (int slot = 1; slot <= grid.slots; slot++) {
            IntVar here = model.intVar(0, 1);
            model.count(slot, own, here).post();
            model.arithm(here, "=", busy[slot]).post();
            model.reifyXltY(busy[slot - 1], busy[slot], begins[slot - 1]);
        }
        IntVar runs = model.intVar(1, grid.slots);
        model.sum(begins, "=", runs).post();
        return model.intView(1, runs, -1);
    }
}
