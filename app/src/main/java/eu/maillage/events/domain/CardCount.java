package eu.maillage.events.domain;

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
