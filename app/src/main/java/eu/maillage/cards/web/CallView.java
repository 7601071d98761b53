package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.ui.FormState;
import java.util.List;

/**
 * The page for noting cards during a call.
 *
 * @param known cards that the organisation has already
 */
public record CallView(OrganisationFace organisation, List<CardFace> known, CallForm lines, FormState form) {

    public List<CardFace> known(CardKind kind) {
        return known.stream().filter(card -> card.kind() == kind).toList();
    }

    public int lines(CardKind kind) {
        return kind == CardKind.OFFER ? lines.offerLines() : lines.needLines();
    }
}
