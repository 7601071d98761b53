package eu.maillage.events;

import eu.maillage.tenancy.TerritoryId;

/** An event was put off; those who are registered stay so. */
public record EventPostponed(TerritoryId territory, EventId event) {}
