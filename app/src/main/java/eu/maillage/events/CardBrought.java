package eu.maillage.events;

import eu.maillage.tenancy.TerritoryId;

/** A card was brought to an event, or brought back after it was withdrawn. */
public record CardBrought(TerritoryId territory, EventId event, BroughtCardId card) {}
