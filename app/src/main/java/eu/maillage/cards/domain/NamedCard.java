package eu.maillage.cards.domain;

import eu.maillage.cards.CardFace;

/** A card with the name of its organisation. */
public record NamedCard(CardFace card, String organisationName) {}
