package eu.maillage.events;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.TerritoryId;

/** An organisation is no longer among those who attend; its cards are withdrawn. */
public record ParticipationEnded(TerritoryId territory, EventId event, OrganisationId organisation) {}
