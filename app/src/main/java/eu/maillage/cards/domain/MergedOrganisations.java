package eu.maillage.cards.domain;

import eu.maillage.directory.OrganisationsMerged;
import eu.maillage.tenancy.Asker;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears from the directory that two organisations were one. */
@Component
class MergedOrganisations {

    private final CardBox cards;

    MergedOrganisations(CardBox cards) {
        this.cards = cards;
    }

    @ApplicationModuleListener
    void on(OrganisationsMerged fact) {
        cards.move(Asker.application(fact.territory()), fact.merged(), fact.kept());
    }
}
