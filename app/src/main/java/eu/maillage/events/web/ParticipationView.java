package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.domain.Participation;
import java.util.List;

/**
 * An organisation's own page: the events it is expected at, and its cards.
 *
 * @param past the events that are over, and what it brought to them
 */
public record ParticipationView(
        OrganisationId organisation,
        String name,
        List<OwnEvent> events,
        List<Participation.Part> past,
        List<CardFace> cards) {

    public long ready(CardKind kind) {
        return cards.stream()
                .filter(card -> card.isReady() && !card.isRefusedAsOwnTrade() && card.kind() == kind)
                .count();
    }

    public long drafts() {
        return cards.stream().filter(card -> !card.isReady()).count();
    }
}
