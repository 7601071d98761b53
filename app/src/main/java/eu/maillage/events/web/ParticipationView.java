package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardKind;
import eu.maillage.directory.OrganisationId;
import java.util.List;

/** An organisation's own page: the events it is expected at, and its cards. */
public record ParticipationView(OrganisationId organisation, String name, List<OwnEvent> events, List<CardFace> cards) {

    public long ready(CardKind kind) {
        return cards.stream()
                .filter(card -> card.isReady() && !card.isRefusedAsOwnTrade() && card.kind() == kind)
                .count();
    }

    public long drafts() {
        return cards.stream().filter(card -> !card.isReady()).count();
    }
}
