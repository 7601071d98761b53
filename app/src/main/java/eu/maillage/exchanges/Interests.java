package eu.maillage.exchanges;

import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import java.util.List;

/** The interests that were recorded when exchanges closed; for a territory's coordinators. */
public interface Interests {

    /** Those of one event, card by card; none while it is not over. */
    List<Interest> of(Asker asker, EventId event);
}
