package eu.maillage.events;

import eu.maillage.tenancy.TerritoryId;

/** An event is over. */
public record EventClosed(TerritoryId territory, EventId event) {}
