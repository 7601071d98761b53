package eu.maillage.bench;

import eu.maillage.planner.Outcome;
import java.util.List;

/** A way to plan instances: ours, or a peer's beside it. */
interface Contender {

    String name();

    /** Whether it plans such problems at all. */
    boolean plans(Instance instance);

    Answer plan(Instance instance, Limits limits);

    /**
     * What each contender may use.
     *
     * @param seconds for one instance
     * @param threads at once
     * @param seed of every random choice
     */
    record Limits(double seconds, int threads, long seed) {}

    /**
     * What came of it.
     *
     * @param outcome as told
     * @param faults what the checker finds wrong in the plan, in words
     */
    record Answer(Outcome outcome, List<String> faults) {
        public Answer {
            faults = List.copyOf(faults);
        }
    }
}
