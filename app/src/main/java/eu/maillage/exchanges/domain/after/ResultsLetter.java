package eu.maillage.exchanges.domain.after;

import eu.maillage.events.Event;

/** What the letter that brings an organisation its file says. */
public record ResultsLetter(Event event, OrganisationResults results) {}
