package eu.maillage.events;

import eu.maillage.tenancy.TerritoryId;

/** An event was announced. */
public record EventOpened(TerritoryId territory, EventId event) {}
