package eu.maillage.cards.domain;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.OwnTrade;

/** What became of a card that was written. */
public sealed interface WritingResult {

    CardFace card();

    /** Kept, and not yet for others. */
    record KeptAsDraft(CardFace card) implements WritingResult {}

    /** Finished: it can be brought to any event. */
    record Ready(CardFace card) implements WritingResult {}

    /** Finished, but an event that excludes one's own trade will refuse it. */
    record ReadyButOwnTrade(CardFace card, OwnTrade trade) implements WritingResult {}
}
