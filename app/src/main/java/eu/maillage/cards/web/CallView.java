package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.ui.FormState;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The page for noting cards during a call.
 *
 * @param known cards that the organisation has already
 * @param examples what others of its sector write
 */
public record CallView(
        OrganisationFace organisation,
        List<CardFace> known,
        CallForm lines,
        FormState form,
        Map<CardKind, ExamplesView> examples) {

    public List<CardFace> known(CardKind kind) {
        return known.stream().filter(card -> card.kind() == kind).toList();
    }

    public ExamplesView examples(CardKind kind) {
        return Objects.requireNonNull(examples.get(kind));
    }

    public int lines(CardKind kind) {
        return kind == CardKind.OFFER ? lines.offerLines() : lines.needLines();
    }
}
