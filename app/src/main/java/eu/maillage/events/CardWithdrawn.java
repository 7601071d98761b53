package eu.maillage.events;

import eu.maillage.tenancy.TerritoryId;

/** A card was taken back from an event. */
public record CardWithdrawn(TerritoryId territory, EventId event, BroughtCardId card) {}
