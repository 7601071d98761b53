package eu.maillage.planner.check;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The faults found so far, and the rules that every outcome obeys. */
final class Faults {

    private static final double TOLERANCE = 1e-6;

    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault unless something holds; the sentence takes the values as a format does. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be the library's only dependency on Error Prone
    void expect(boolean holds, String rule, String sentence, @Nullable Object... values) {
        if (!holds) {
            found.add(new Fault(rule, sentence.formatted(values)));
        }
    }

    List<Fault> all() {
        return List.copyOf(found);
    }

    /** Compares the objectives told with those recomputed, and the claims of proof with the bounds. */
    void outcome(Outcome outcome, Map<String, Double> recomputed) {
        recomputed.forEach((name, value) -> {
            Double told = outcome.objectives().get(name);
            expect(
                    told != null && close(told, value),
                    name,
                    "the plan tells %s %s, and %s was counted.",
                    name,
                    told,
                    value);
        });
        outcome.objectives()
                .forEach((name, value) ->
                        expect(recomputed.containsKey(name), name, "the objective %s was not expected.", name));
        boolean allProved = outcome.proved().containsAll(outcome.objectives().keySet());
        expect(
                (outcome.status() == Status.OPTIMAL) == allProved,
                "status",
                "the status %s does not agree with what is proved: %s.",
                outcome.status(),
                outcome.proved());
        for (String name : outcome.proved()) {
            Double bound = outcome.bounds().get(name);
            Double value = outcome.objectives().get(name);
            expect(
                    bound != null && value != null && close(bound, value),
                    name,
                    "%s is said to be proved, but its value %s is not its bound %s.",
                    name,
                    value,
                    bound);
        }
    }

    private static boolean close(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(other));
    }

    /** Without a plan there is nothing to check but the conflict. */
    void noPlan(Outcome outcome, boolean empty) {
        expect(empty, "status", "the status is %s, yet there is a plan.", outcome.status());
        expect(
                outcome.status() != Status.INFEASIBLE || outcome.conflict() != null,
                "conflict",
                "an infeasible problem was expected to name the demands in conflict.");
    }
}
