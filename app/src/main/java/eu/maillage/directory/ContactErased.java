package eu.maillage.directory;

import eu.maillage.tenancy.TerritoryId;

/** A person's details are gone from the directory; whoever keeps copies of them erases these too. */
public record ContactErased(TerritoryId territory, ContactId contact) {}
