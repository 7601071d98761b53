package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationId;
import eu.maillage.ui.FormState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page where one card is written.
 *
 * @param card as it is kept; absent before the first save
 * @param twin the card that has the same title already, which is why this one is refused
 * @param own whether the organisation writes it itself, on its phone
 * @param examples what others write
 */
public record CardFormView(
        CardId id,
        CardKind kind,
        OrganisationId organisation,
        String organisationName,
        @Nullable CardFace card,
        @Nullable CardFace twin,
        FormState form,
        int version,
        boolean own,
        List<String> examples) {

    public boolean offer() {
        return kind == CardKind.OFFER;
    }

    /** Only a draft is saved while it is being typed: a ready card changes when she says so. */
    public boolean autosaved() {
        return card == null || !card.isReady();
    }

    public String back() {
        return own ? "/cards/of/" + organisation : "/cards?organisation=" + organisation;
    }
}
