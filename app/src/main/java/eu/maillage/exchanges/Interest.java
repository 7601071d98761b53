package eu.maillage.exchanges;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.EventId;
import java.time.Instant;

/**
 * A OUI that stands once an exchange is over.
 *
 * @param card as it was brought to the event
 * @param interested who raised OUI
 * @param owner who brought the card
 * @param at when it was recorded, after the event had closed
 */
public record Interest(
        EventId event, BroughtCardId card, OrganisationId interested, OrganisationId owner, Instant at) {}
