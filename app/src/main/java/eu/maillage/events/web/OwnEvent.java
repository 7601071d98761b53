package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.Participant;
import java.util.List;

/**
 * One event as an organisation that takes part sees it.
 *
 * @param brought its own cards, those withdrawn left out
 * @param waiting its ready cards that can be brought
 * @param refused its ready cards that the event keeps out, because they read like its own trade
 */
public record OwnEvent(
        Event event,
        Participant participant,
        List<BroughtCard> brought,
        List<CardFace> waiting,
        List<CardFace> refused) {

    public boolean takesCards() {
        return event.isAhead() && participant.isCounted();
    }

    public long brought(CardKind kind) {
        return brought.stream().filter(card -> card.kind() == kind).count();
    }
}
