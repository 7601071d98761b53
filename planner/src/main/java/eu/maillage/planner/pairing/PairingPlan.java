package eu.maillage.planner.pairing;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.Plan;
import eu.maillage.planner.pairing.PairingProblem.Pair;
import java.util.List;

/**
 * Who meets whom.
 *
 * @param outcome with the objectives {@code score}, the total worth, and {@code worst}, that of whoever has least
 * @param pairs those who meet; they can all be scheduled
 */
public record PairingPlan(Outcome outcome, List<Pair> pairs) implements Plan {

    public PairingPlan {
        pairs = List.copyOf(pairs);
    }
}
