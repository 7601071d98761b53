package eu.maillage.cards;

import eu.maillage.directory.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A card, as other modules see it.
 *
 * @param ownTrade why it reads like the organisation's own trade; absent when it does not
 * @param version counts the changes, so that nobody overwrites what she has not seen
 */
public record CardFace(
        CardId id,
        OrganisationId organisation,
        CardText text,
        CardState state,
        @Nullable OwnTrade ownTrade,
        int version,
        Instant changedAt) {

    public CardKind kind() {
        return text.kind();
    }

    public boolean isReady() {
        return state == CardState.READY;
    }

    /** Whether an event that excludes one's own trade refuses it. */
    public boolean isRefusedAsOwnTrade() {
        return ownTrade != null && !ownTrade.overruled();
    }
}
