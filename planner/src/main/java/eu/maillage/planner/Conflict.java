package eu.maillage.planner;

import java.util.List;

/**
 * Demands that cannot hold together, so that a coordinator knows which one to give up.
 *
 * @param demands the demands in conflict, in the order of the problem; many of one rule may be told as one
 * @param minimal whether every one of them is needed for the conflict: giving up any one resolves it. False when the budget ended
 *     before that was proved
 */
public record Conflict(List<Demand> demands, boolean minimal) {

    public Conflict {
        demands = List.copyOf(demands);
    }
}
