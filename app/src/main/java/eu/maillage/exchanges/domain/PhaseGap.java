package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.RoundPlan.PhasePlan;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A phase that was not held as it was planned, and left cards behind: it never began, or not all its rounds came.
 *
 * @param held the rounds that were held
 * @param rounds those that were planned
 * @param cards of the phase
 * @param missed those of them that some table had yet to hear, with somebody there who could have answered
 * @param silent those missed that nobody answered at any table
 */
public record PhaseGap(Phase phase, int held, int rounds, int cards, int missed, int silent) {

    /** How far it came. */
    public enum Extent {
        /** Nobody heard of any of its cards. */
        NOT_HELD,
        /** No clock was started for it, and yet there are answers: on paper, say. */
        NOT_STARTED,
        /** It began, and rounds are left. */
        UNFINISHED
    }

    /** Nothing where the rounds that were left had no card for anybody, or all came in on paper. */
    static Optional<PhaseGap> of(PhasePlan phase, RoundPlan plan, int held, AnswerBook book, Set<UUID> missed) {
        int cards = (int) plan.cards().stream()
                .filter(card -> card.phase() == phase.phase())
                .count();
        int silent =
                (int) missed.stream().filter(card -> book.marks(card).isEmpty()).count();
        return missed.isEmpty()
                ? Optional.empty()
                : Optional.of(new PhaseGap(phase.phase(), held, phase.rounds().size(), cards, missed.size(), silent));
    }

    public Extent extent() {
        if (held > 0) {
            return Extent.UNFINISHED;
        }
        return silent == cards ? Extent.NOT_HELD : Extent.NOT_STARTED;
    }

    /** How many of its cards some tables answered while others had yet to hear them. */
    public int partly() {
        return missed - silent;
    }

    /** How many rounds did not come. */
    public int left() {
        return rounds - held;
    }
}
