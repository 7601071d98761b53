package eu.maillage.events.domain;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;

/** Who may see an event, and who may speak for an organisation at it. */
final class EventAccess {

    private static final String ORGANISATION = "organisation";

    private EventAccess() {}

    /** Coordinators, and whoever holds a role in this event. */
    static void requireSight(Asker asker, EventId event) {
        boolean hasRole =
                asker.grants().stream().anyMatch(grant -> grant.scope().equals(event.scope()));
        if (!asker.coordinates() && !hasRole) {
            throw new Forbidden("%s holds no role in event %s.".formatted(asker.id(), event));
        }
    }

    /** Coordinators, and the manager of this organisation. */
    static void requireVoice(Asker asker, OrganisationId organisation) {
        asker.require(Role.MANAGER, new Scope(ORGANISATION, organisation.value()));
    }
}
