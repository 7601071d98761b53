package eu.maillage.planner.seating;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.Plan;
import java.util.List;

/**
 * Who sits where.
 *
 * @param outcome with the objective {@code affinity}, and {@code moved} before it when there was an earlier plan
 * @param groups the ids of each group, in the order of the problem's groups and people; empty without a plan
 * @param moved the people of the earlier plan who change group
 */
public record SeatingPlan(Outcome outcome, List<List<String>> groups, List<String> moved) implements Plan {

    public SeatingPlan {
        groups = List.copyOf(groups);
        moved = List.copyOf(moved);
    }
}
