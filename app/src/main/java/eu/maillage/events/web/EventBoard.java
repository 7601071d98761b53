package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import java.util.List;
import java.util.Map;

/**
 * An event with all who attend and all that was brought.
 *
 * @param written the other cards of those who attend
 * @param elsewhere how many of those each organisation has
 */
public record EventBoard(
        Event event,
        Attendants attendants,
        List<BroughtCard> cards,
        List<CardFace> written,
        Map<OrganisationId, CardsElsewhere> elsewhere) {

    public CardsElsewhere elsewhere(Attendant each) {
        return elsewhere.getOrDefault(each.organisation().id(), CardsElsewhere.NONE);
    }

    /** Cards that are ready, and not brought yet. */
    public int waiting() {
        return attendants.counted().stream()
                .mapToInt(each -> elsewhere(each).waiting())
                .sum();
    }

    public int brought() {
        return (int) cards.stream().filter(card -> !card.withdrawn()).count();
    }
}
