package eu.maillage.exchanges.domain.plan;

import java.util.UUID;

/** A wish, by which id it can be taken back. */
public record StoredWish(UUID id, Wish wish) {}
