package eu.maillage.events.web;

/**
 * How an organisation stands with its cards for one event.
 *
 * @param offers brought, those withdrawn left out
 * @param needs brought, those withdrawn left out
 * @param waiting ready, and not brought yet
 * @param refused ready, and kept away as the organisation's own trade
 * @param drafts begun, and not ready
 */
public record CardCount(int offers, int needs, int waiting, int refused, int drafts) {

    /** What the method asks of each organisation, of each kind. */
    public static final int ASKED = 5;

    static final CardCount NONE = new CardCount(0, 0, 0, 0, 0);

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
