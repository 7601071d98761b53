package eu.maillage.events;

import eu.maillage.tenancy.TerritoryId;

/** An event that is announced takes place at another time or place. */
public record EventMoved(TerritoryId territory, EventId event) {}
