package eu.maillage.planner.loops;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.Plan;
import java.util.List;

/**
 * The loops chosen.
 *
 * @param outcome with the objectives {@code covered}, participants in loops, and {@code weight}, the sum of the arcs used
 * @param loops each gives to the next, the last to the first
 */
public record LoopPlan(Outcome outcome, List<List<String>> loops) implements Plan {

    public LoopPlan {
        loops = List.copyOf(loops);
    }
}
