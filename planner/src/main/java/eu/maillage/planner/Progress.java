package eu.maillage.planner;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A better plan or a better bound, told while the search goes on.
 *
 * @param seconds since the problem was given
 * @param objectives of the best plan so far; empty while there is none
 * @param bounds the best value not excluded, for each objective with a bound
 */
public record Progress(double seconds, Map<String, Double> objectives, Map<String, Double> bounds) {

    public Progress {
        objectives = Collections.unmodifiableMap(new LinkedHashMap<>(objectives));
        bounds = Collections.unmodifiableMap(new LinkedHashMap<>(bounds));
    }

    /** Hears of progress; called from the searching threads, one call at a time. */
    @FunctionalInterface
    public interface Listener {

        /** Hears nothing. */
        Listener NONE = progress -> {};

        void improved(Progress progress);
    }
}
