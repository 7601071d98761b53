package eu.maillage.exchanges.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The device on which the answers of a table are noted.
 *
 * @param last when it was heard last; absent while it never was
 */
public record Tablet(int table, State state, @Nullable Instant last) {

    /** For how many minutes it has been silent, begun ones not counted but the first. */
    public long silence(Instant now) {
        return last == null ? 1 : Math.max(1, Duration.between(last, now).toMinutes());
    }

    /** Whether it is heard. */
    public enum State {
        CONNECTED,
        /** It was heard, and is not any more. */
        SILENT,
        /** None is heard at this table, yet somebody opened a secretary's link, or answers came. */
        UNHEARD,
        /** Nobody has opened a secretary's link yet. */
        NEVER
    }
}
