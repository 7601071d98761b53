package eu.maillage.events.domain;

import eu.maillage.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * What the letter with an organisation's own link shows.
 *
 * @param event for which cards are missing; absent where the link alone was asked for
 */
public record OwnLinkLetter(String organisation, @Nullable Event event, String address) {}
