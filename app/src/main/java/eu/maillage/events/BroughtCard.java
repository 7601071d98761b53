package eu.maillage.events;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Category;
import eu.maillage.directory.OrganisationId;
import java.time.Instant;

/**
 * A card as it was brought to an event: its text is frozen, so that paper, screens and files say the same.
 *
 * @param card what it was copied from, which may have changed since
 * @param organisationName as it was when the card was brought
 * @param withdrawn taken back: it goes round no more, and nobody else gets its number
 */
public record BroughtCard(
        BroughtCardId id,
        EventId event,
        CardId card,
        CardNumber number,
        OrganisationId organisation,
        String organisationName,
        Category category,
        CardText text,
        boolean withdrawn,
        Instant broughtAt) {

    public CardKind kind() {
        return number.kind();
    }

    /** Whether the card says something else by now than what was brought of it. */
    public boolean isOutdatedBy(CardFace now) {
        return now.isReady() && !now.text().equals(text);
    }

    public String title() {
        return text.title();
    }
}
