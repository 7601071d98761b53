package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import java.util.List;
import java.util.Set;

/**
 * The cards of an event, and what is missing.
 *
 * @param refused ready offers kept away as the organisation's own trade
 * @param changed ids of those whose card says something else by now
 */
public record EventCardsView(EventBoard board, List<RefusedCard> refused, Set<String> changed) {

    /** An offer that the event keeps away, with the name of its organisation. */
    public record RefusedCard(CardFace card, String organisationName) {}

    public Event event() {
        return board.event();
    }

    public String address() {
        return "/events/" + event().id() + "/cards";
    }

    public List<BroughtCard> of(CardKind kind) {
        return board.cards().stream().filter(card -> card.kind() == kind).toList();
    }

    public long going(CardKind kind) {
        return of(kind).stream().filter(card -> !card.withdrawn()).count();
    }

    public boolean isChanged(BroughtCard card) {
        return changed.contains(card.id().toString());
    }
}
