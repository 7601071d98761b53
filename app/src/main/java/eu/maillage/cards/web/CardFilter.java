package eu.maillage.cards.web;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardState;
import eu.maillage.cards.Category;
import eu.maillage.directory.OrganisationId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of cards: the address of the list says it. */
public record CardFilter(
        @Nullable String text,
        @Nullable CardKind kind,
        @Nullable Category category,
        @Nullable CardState state,
        @Nullable UUID organisation) {

    String typed() {
        return text == null ? "" : text.strip();
    }

    @Nullable
    OrganisationId only() {
        return organisation == null ? null : new OrganisationId(organisation);
    }

    public boolean narrows() {
        return !typed().isEmpty() || kind != null || category != null || state != null || organisation != null;
    }
}
