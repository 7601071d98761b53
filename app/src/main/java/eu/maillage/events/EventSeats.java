package eu.maillage.events;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import java.util.Map;

/** Where a format seats those who attend, given as a bean by its module, and told wherever they are listed. */
public interface EventSeats {

    /** The number of the table at which each of them sits; without those who have no seat. */
    Map<OrganisationId, Integer> tables(Asker asker, Event event);
}
