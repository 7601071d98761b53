package eu.maillage.directory;

import eu.maillage.tenancy.TerritoryId;

/** A person said yes or took it back for one purpose. */
public record ConsentChanged(TerritoryId territory, ContactId contact, Purpose purpose, boolean given) {}
