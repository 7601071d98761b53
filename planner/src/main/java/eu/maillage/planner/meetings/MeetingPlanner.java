package eu.maillage.planner.meetings;

import eu.maillage.planner.Budget;
import eu.maillage.planner.Cancellation;
import eu.maillage.planner.Planner;
import eu.maillage.planner.Progress;
import eu.maillage.planner.engine.Run;

/** Schedules meetings by a constraint model made for proving fewest breaks. */
public final class MeetingPlanner implements Planner<MeetingProblem, MeetingPlan> {

    @Override
    public MeetingPlan plan(
            MeetingProblem problem, Budget budget, Progress.Listener listener, Cancellation cancellation) {
        return new MeetingRun(new MeetingCase(problem), new Run(budget, listener, cancellation)).plan();
    }
}
