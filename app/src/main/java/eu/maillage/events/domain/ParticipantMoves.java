package eu.maillage.events.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import org.springframework.stereotype.Component;

/** Follows what happened in the directory to those who attend. */
@Component
@InTerritory
class ParticipantMoves {

    private final ParticipantStore participants;
    private final BroughtCardStore cards;

    ParticipantMoves(ParticipantStore participants, BroughtCardStore cards) {
        this.participants = participants;
        this.cards = cards;
    }

    public void merge(Asker asker, OrganisationId merged, OrganisationId kept) {
        asker.requireCoordinator();
        participants.move(merged, kept);
        cards.move(merged, kept);
    }

    public void forget(Asker asker, ContactId contact) {
        asker.requireCoordinator();
        participants.forget(contact);
    }
}
