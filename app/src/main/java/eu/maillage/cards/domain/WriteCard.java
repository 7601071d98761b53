package eu.maillage.cards.domain;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardState;
import eu.maillage.cards.CardText;
import eu.maillage.directory.OrganisationId;

/**
 * What somebody wants to be written on a card.
 *
 * @param id made by the page that shows the empty form, so that sending it twice makes one card
 * @param ready whether she calls it finished
 * @param version of the card that she saw; zero for a new one
 */
public record WriteCard(CardId id, OrganisationId organisation, CardText text, boolean ready, int version) {

    WriteCard by(OrganisationId owner) {
        return new WriteCard(id, owner, text, ready, version);
    }

    /** One that is not complete stays a draft. */
    CardState state() {
        return ready && text.isComplete() ? CardState.READY : CardState.DRAFT;
    }
}
