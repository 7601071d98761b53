package eu.maillage.cards.domain;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;

/** Who may see and write cards: coordinators all of them, an organisation's manager those of her organisation. */
final class CardAccess {

    private static final String ORGANISATION = "organisation";

    private CardAccess() {}

    static void require(Asker asker, OrganisationId organisation) {
        asker.require(Role.MANAGER, new Scope(ORGANISATION, organisation.value()));
    }
}
