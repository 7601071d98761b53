package eu.maillage.directory;

import eu.maillage.tenancy.TerritoryId;

/** Two organisations were one: what belongs to the merged one belongs to the kept one from now on. */
public record OrganisationsMerged(TerritoryId territory, OrganisationId kept, OrganisationId merged) {}
