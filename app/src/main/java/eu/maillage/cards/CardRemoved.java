package eu.maillage.cards;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.TerritoryId;

/** A card was thrown away; what was brought of it to an event stays there. */
public record CardRemoved(TerritoryId territory, CardId card, OrganisationId organisation) {}
