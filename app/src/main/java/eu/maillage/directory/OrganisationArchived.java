package eu.maillage.directory;

import eu.maillage.tenancy.TerritoryId;

/** An organisation is no longer proposed anywhere; what it took part in still names it. */
public record OrganisationArchived(TerritoryId territory, OrganisationId organisation) {}
