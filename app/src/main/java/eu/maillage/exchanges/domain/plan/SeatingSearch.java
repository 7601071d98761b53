package eu.maillage.exchanges.domain.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search for a seating in the background.
 *
 * @param budget how long it may take
 * @param affinity of the best seating so far; absent before the first
 * @param bound what no seating can exceed, as far as is known
 * @param outcome why there is no plan, once it has ended without one
 * @param asked the mark of the question that had this outcome
 */
public record SeatingSearch(
        UUID id,
        State state,
        Instant startedAt,
        Duration budget,
        boolean stopping,
        @Nullable Double affinity,
        @Nullable Double bound,
        @Nullable PlannedSeating outcome,
        @Nullable String asked) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        /** A plan was made of what it found. */
        FOUND,
        /** It ended without a plan, and says why. */
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** How much of its time is used, in percent. */
    public int percent(Instant now) {
        long whole = Math.max(1, budget.toMillis());
        return Math.clamp(100 * Duration.between(startedAt, now).toMillis() / whole, 0, 100);
    }
}
