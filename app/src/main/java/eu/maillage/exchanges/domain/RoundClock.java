package eu.maillage.exchanges.domain;

import java.time.Duration;
import java.time.Instant;

/** Where a running exchange stands: the one clock that every screen of the room follows. */
public sealed interface RoundClock {

    /** Nothing has begun. */
    record Waiting() implements RoundClock {}

    /** A round is on; its time may be over while the room waits for the next one. */
    record Running(Phase phase, int round, int rounds, Duration roundLength, Instant endsAt) implements RoundClock {}

    /** A round is on hold with its time left. */
    record Paused(Phase phase, int round, int rounds, Duration roundLength, Duration remaining) implements RoundClock {}

    /** A phase is over and no other has begun. */
    record Over(Phase phase) implements RoundClock {}

    /** The time left at an instant, never below zero; zero when no round is on. */
    default Duration remaining(Instant now) {
        return switch (this) {
            case Running running -> atLeastZero(Duration.between(now, running.endsAt()));
            case Paused paused -> paused.remaining();
            case Waiting _, Over _ -> Duration.ZERO;
        };
    }

    private static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
