package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.events.Event;
import java.util.List;

/**
 * How many cards an organisation has that it did not bring to an event.
 *
 * @param waiting ready, and not brought yet
 * @param refused ready, and kept away as the organisation's own trade
 * @param drafts begun, and not ready
 */
public record CardsElsewhere(int waiting, int refused, int drafts) {

    static final CardsElsewhere NONE = new CardsElsewhere(0, 0, 0);

    static CardsElsewhere of(Event event, List<CardFace> cards) {
        int drafts = (int) cards.stream().filter(card -> !card.isReady()).count();
        int refused = (int) cards.stream()
                .filter(card -> card.isReady() && event.ownTradeRefused() && card.isRefusedAsOwnTrade())
                .count();
        return new CardsElsewhere(cards.size() - drafts - refused, refused, drafts);
    }
}
