package eu.maillage.events.domain;

import eu.maillage.directory.ContactErased;
import eu.maillage.directory.OrganisationsMerged;
import eu.maillage.tenancy.Asker;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears from the directory that organisations were one, or that a person's details are gone. */
@Component
class DirectoryChanges {

    private final ParticipantMoves moves;
    private final OpenOwnLinks links;

    DirectoryChanges(ParticipantMoves moves, OpenOwnLinks links) {
        this.moves = moves;
        this.links = links;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged fact) {
        moves.merge(Asker.application(fact.territory()), fact.merged(), fact.kept());
    }

    @ApplicationModuleListener
    void on(ContactErased fact) {
        Asker application = Asker.application(fact.territory());
        moves.forget(application, fact.contact());
        links.withdrawThoseOfTheErased(application);
    }
}
