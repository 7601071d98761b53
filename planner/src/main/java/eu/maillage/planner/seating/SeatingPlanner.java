package eu.maillage.planner.seating;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Planner;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.Run;

/**
 * Seats people: exactly up to a dozen, beyond that by local search, with a constraint model for the bound where the weights allow
 * one.
 */
public final class SeatingPlanner implements Planner<SeatingProblem, SeatingPlan> {

    @Override
    public SeatingPlan plan(
            SeatingProblem problem, Budget budget, Progress.Listener listener, Cancellation cancellation) {
        return new SeatingRun(new SeatingCase(problem), new Run(budget, listener, cancellation)).plan();
    }
}
