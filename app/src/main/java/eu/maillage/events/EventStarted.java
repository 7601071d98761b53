package eu.maillage.events;

import eu.maillage.tenancy.TerritoryId;

/** An event has begun. */
public record EventStarted(TerritoryId territory, EventId event) {}
