package eu.maillage.planner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a search ended: the part that every plan has, whatever it plans.
 *
 * @param status what is known about the plan
 * @param objectives the value of each objective, the most important first; empty without a plan
 * @param bounds for each objective the best value that is not excluded, given the values of those before it
 * @param proved the objectives whose value is proved best, the most important first
 * @param seconds from the problem given to the plan returned
 * @param conflict demands that cannot hold together; present only when infeasible
 */
public record Outcome(
        Status status,
        Map<String, Double> objectives,
        Map<String, Double> bounds,
        List<String> proved,
        double seconds,
        @Nullable Conflict conflict) {

    public Outcome {
        objectives = Collections.unmodifiableMap(new LinkedHashMap<>(objectives));
        bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
        proved = List.copyOf(proved);
    }

    /** The outcome of a search that found a plan: optimal when every objective is proved. */
    public static Outcome found(
            Map<String, Double> objectives, Map<String, Double> bounds, List<String> proved, double seconds) {
        Status status = proved.containsAll(objectives.keySet()) ? Status.OPTIMAL : Status.FEASIBLE;
        return new Outcome(status, objectives, bounds, proved, seconds, null);
    }

    /** The outcome of a search that proved that no plan exists. */
    public static Outcome infeasible(Conflict conflict, double seconds) {
        return new Outcome(Status.INFEASIBLE, Map.of(), Map.of(), List.of(), seconds, conflict);
    }

    /** The outcome of a search that ended without an answer. */
    public static Outcome unknown(double seconds) {
        return new Outcome(Status.UNKNOWN, Map.of(), Map.of(), List.of(), seconds, null);
    }
}
