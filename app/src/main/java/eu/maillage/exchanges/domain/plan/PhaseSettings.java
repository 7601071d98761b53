package eu.maillage.exchanges.domain.plan;

import java.time.LocalTime;

/** When a phase begins, and the rounds it has. */
public record PhaseSettings(LocalTime starts, int rounds, int roundSeconds) {

    /** The most rounds that a phase may have. */
    public static final int MOST_ROUNDS = 40;
    /** The longest round, in seconds. */
    public static final int LONGEST_ROUND = 3600;

    public PhaseSettings {
        if (rounds < 1 || rounds > MOST_ROUNDS || roundSeconds < 1 || roundSeconds > LONGEST_ROUND) {
            throw new IllegalArgumentException(
                    "A phase has 1 to %d rounds of 1 to %d seconds, not %d of %d. Maybe the form lets too much through."
                            .formatted(MOST_ROUNDS, LONGEST_ROUND, rounds, roundSeconds));
        }
    }

    PhaseSettings withRounds(int other) {
        return new PhaseSettings(starts, other, roundSeconds);
    }

    PhaseSettings withRoundSeconds(int other) {
        return new PhaseSettings(starts, rounds, other);
    }
}
