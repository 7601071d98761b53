package eu.maillage.planner.meetings;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.Plan;
import eu.maillage.planner.Sentence;
import eu.maillage.planner.meetings.MeetingProblem.Placed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and where each meeting takes place.
 *
 * @param outcome with {@code dropped} and {@code moved} first when there was an earlier plan, then the objectives asked for
 * @param meetings in the order of the problem, without those dropped; empty without a plan
 * @param dropped ids of meetings given up
 * @param changes what differs from the earlier plan
 */
public record MeetingPlan(Outcome outcome, List<Placed> meetings, List<String> dropped, List<Change> changes)
        implements Plan {

    public MeetingPlan {
        meetings = List.copyOf(meetings);
        dropped = List.copyOf(dropped);
        changes = List.copyOf(changes);
    }

    /**
     * A difference from the earlier plan.
     *
     * @param meeting its id
     * @param from where it was; absent for a new meeting
     * @param to where it is; absent when it is dropped
     * @param reason why
     */
    public record Change(
            String meeting, @Nullable Placed from, @Nullable Placed to, Sentence reason) {}
}
