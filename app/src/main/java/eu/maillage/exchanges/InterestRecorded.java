package eu.maillage.exchanges;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.TerritoryId;
import java.time.Instant;

/** An exchange is over, and this OUI stands; told once for each, and afresh after the exchange was opened again. */
public record InterestRecorded(
        TerritoryId territory,
        EventId event,
        BroughtCardId card,
        OrganisationId interested,
        OrganisationId owner,
        Instant at) {}
