package eu.maillage.events;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.TerritoryId;

/** An organisation is expected at an event, answered, came, or stayed away. */
public record ParticipationChanged(
        TerritoryId territory,
        EventId event,
        OrganisationId organisation,
        ParticipantState state,
        boolean addedOnTheDay) {}
