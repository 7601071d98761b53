package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.Event;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Paging;
import java.util.List;
import java.util.Map;

/**
 * The cards of an event, and what is missing.
 *
 * @param refused ready offers kept away as the organisation's own trade
 * @param since what became of the cards of those shown that are not as they were brought
 * @param shown those of this page that the filter leaves
 */
public record EventCardsView(
        EventBoard board,
        List<RefusedCard> refused,
        Map<BroughtCardId, Since> since,
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

    /** What became of a card since it was brought. */
    public enum Since {
        CHANGED,
        DELETED
    }

    /** Its text is another by now, while it goes round. */
    public boolean isChanged(BroughtCard card) {
        return !card.withdrawn() && since.get(card.id()) == Since.CHANGED;
    }

    /** Here alone it still is. */
    public boolean isDeleted(BroughtCard card) {
        return since.get(card.id()) == Since.DELETED;
    }
}
