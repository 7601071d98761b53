package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationId;
import java.util.List;

/**
 * All cards of one organisation.
 *
 * @param own whether the organisation itself looks at them
 */
public record OwnCardsView(OrganisationId organisation, String name, List<CardFace> cards, boolean own) {

    /** What the method of an exchange asks of each organisation. */
    public static final int ASKED = 5;

    public List<CardFace> of(CardKind kind) {
        return cards.stream().filter(card -> card.kind() == kind).toList();
    }

    public long refused(CardKind kind) {
        return of(kind).stream()
                .filter(card -> card.isReady() && card.isRefusedAsOwnTrade())
                .count();
    }

    /** How many an exchange takes: those kept out as the organisation's own trade are not ready for it. */
    public long ready(CardKind kind) {
        return of(kind).stream()
                .filter(card -> card.isReady() && !card.isRefusedAsOwnTrade())
                .count();
    }
}
