package eu.maillage.exchanges.domain;

import java.time.Duration;

/** What an organiser may press in the control room. */
public sealed interface Press {

    /** Begins the first round of a phase; the length is kept here, so that a later change of the plan rewrites no past. */
    record StartPhase(Phase phase, int rounds, Duration roundLength) implements Press {
        public StartPhase {
            if (rounds < 1 || roundLength.isNegative() || roundLength.isZero()) {
                throw new IllegalArgumentException("%s cannot start with %d rounds of %s. Maybe the plan is empty."
                        .formatted(phase, rounds, roundLength));
            }
        }
    }

    record Pause() implements Press {}

    record Resume() implements Press {}

    /** Gives more time, counted from now when the round's time is already over. */
    record Extend(Duration by) implements Press {}

    record NextRound() implements Press {}

    record EndPhase() implements Press {}

    /** Withdraws the last press that still holds. */
    record Undo() implements Press {}

    /** Takes back the undo that was just pressed. */
    record Redo() implements Press {}
}
