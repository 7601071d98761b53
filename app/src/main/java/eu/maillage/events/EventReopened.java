package eu.maillage.events;

import eu.maillage.tenancy.TerritoryId;

/** An event that was over is under way again. */
public record EventReopened(TerritoryId territory, EventId event) {}
