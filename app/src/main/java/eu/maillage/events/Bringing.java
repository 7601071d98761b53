package eu.maillage.events;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.OwnTrade;

/** What became of bringing a card to an event. */
public sealed interface Bringing {

    /** It is there, under its number; also when it was already. */
    record Brought(BroughtCard card) implements Bringing {}

    /** It is still a draft. */
    record NotReady(CardId card) implements Bringing {}

    /** Its organisation does not attend. */
    record NotAttending(CardId card) implements Bringing {}

    /** The event excludes the organisation's own commercial trade, and this offer reads like it. */
    record OwnTradeRefused(CardFace card, OwnTrade trade) implements Bringing {}

    /** The event is over; or it has begun, and only a coordinator brings cards now. */
    record TooLate(EventId event) implements Bringing {}
}
