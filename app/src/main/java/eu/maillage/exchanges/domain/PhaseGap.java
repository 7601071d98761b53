package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.RoundPlan.PhasePlan;
import java.util.List;
import java.util.Optional;

/**
 * A phase that was not held as it was planned: never, or not to its last round.
 *
 * @param held the rounds that were held
 * @param rounds those that were planned
 * @param cards of the phase
 * @param silent those of them that nobody answered at all
 */
public record PhaseGap(Phase phase, int held, int rounds, int cards, int silent) {

    /** How far it came. */
    public enum Extent {
        /** Nobody heard of any of its cards. */
        NOT_HELD,
        /** No clock was started for it, and yet there are answers: on paper, say. */
        NOT_STARTED,
        /** It began, and rounds are left. */
        UNFINISHED
    }

    /** Those of an exchange, in the order of its phases. */
    static List<PhaseGap> of(RoundPlan plan, RunningOrder order, AnswerBook book) {
        return plan.phases().stream()
                .filter(PhasePlan::hasCards)
                .flatMap(phase -> of(phase, plan, order, book).stream())
                .toList();
    }

    /** Where no clock was ever started, a phase that has answers was held on paper. */
    private static Optional<PhaseGap> of(PhasePlan phase, RoundPlan plan, RunningOrder order, AnswerBook book) {
        List<RoundPlan.Card> cards = plan.cards().stream()
                .filter(card -> card.phase() == phase.phase())
                .toList();
        int silent = (int)
                cards.stream().filter(card -> book.marks(card.id()).isEmpty()).count();
        int held = order.reached(phase.phase());
        boolean onPaper = order.played().isEmpty() && silent < cards.size();
        return onPaper || held >= phase.rounds().size()
                ? Optional.empty()
                : Optional.of(new PhaseGap(phase.phase(), held, phase.rounds().size(), cards.size(), silent));
    }

    public Extent extent() {
        if (held > 0) {
            return Extent.UNFINISHED;
        }
        return silent == cards ? Extent.NOT_HELD : Extent.NOT_STARTED;
    }
}
