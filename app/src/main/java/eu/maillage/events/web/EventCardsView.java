package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Paging;
import java.util.List;
import java.util.Set;

/**
 * The cards of an event, and what is missing.
 *
 * @param refused ready offers kept away as the organisation's own trade
 * @param changed ids of those shown whose card says something else by now
 * @param shown those of this page that the filter leaves
 */
public record EventCardsView(
        EventBoard board,
        List<RefusedCard> refused,
        Set<String> changed,
        EventCardFilter filter,
        FormState form,
        List<BroughtCard> shown,
        Paging paging) {

    /** An offer that the event keeps away, with the name of its organisation. */
    public record RefusedCard(CardFace card, String organisationName) {}

    public Event event() {
        return board.event();
    }

    public String address() {
        return "/events/" + event().id() + "/cards";
    }

    public long going(CardKind kind) {
        return board.cards().stream()
                .filter(card -> card.kind() == kind && !card.withdrawn())
                .count();
    }

    public boolean isChanged(BroughtCard card) {
        return changed.contains(card.id().toString());
    }
}
