package eu.maillage.events.domain;

import eu.maillage.cards.CardKind;

/**
 * How many cards an organisation brought to one event, those withdrawn left out.
 *
 * @param offers of what it has
 * @param needs of what it looks for
 */
public record CardCount(int offers, int needs) {

    /** What the method asks of each organisation, of each kind. */
    public static final int ASKED = 5;

    public static final CardCount NONE = new CardCount(0, 0);

    static CardCount of(CardKind kind) {
        return kind == CardKind.OFFER ? new CardCount(1, 0) : new CardCount(0, 1);
    }

    CardCount and(CardCount other) {
        return new CardCount(offers + other.offers, needs + other.needs);
    }

    public boolean isEnough() {
        return offers >= ASKED && needs >= ASKED;
    }

    public int missingOffers() {
        return Math.max(0, ASKED - offers);
    }

    public int missingNeeds() {
        return Math.max(0, ASKED - needs);
    }
}
