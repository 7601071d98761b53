package eu.maillage.exchanges.domain.after;

import eu.maillage.events.BroughtCard;

/** Somebody's interest in a card that one brought. */
public record Response(BroughtCard card, Party interested) {}
