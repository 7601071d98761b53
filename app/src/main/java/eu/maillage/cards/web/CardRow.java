package eu.maillage.cards.web;

import eu.maillage.cards.CardFace;
import eu.maillage.directory.OrganisationId;

/** One line of the list of cards. */
public record CardRow(CardFace card, OrganisationId organisation, String organisationName) {}
