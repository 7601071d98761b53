package eu.maillage.cards.web;

import java.time.Instant;

/** What a page is told after it saved a draft by itself. */
public record AutosavedView(int version, Instant at) {}
