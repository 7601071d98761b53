package eu.maillage.cards;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.TerritoryId;

/** A card was begun or changed. */
public record CardWritten(
        TerritoryId territory, CardId card, OrganisationId organisation, CardKind kind, CardState state) {}
