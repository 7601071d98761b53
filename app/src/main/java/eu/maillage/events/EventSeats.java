package eu.maillage.events;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a format seats those who attend, given as a bean by its module, and told wherever they are listed. */
public interface EventSeats {

    /** The number of the table at which each of them sits; without those who have no seat. */
    Map<OrganisationId, Integer> tables(Asker asker, Event event);

    /** Where somebody sits who was just added: on the day seated now, if the room follows a plan; nothing where there is none yet. */
    Optional<Seat> welcome(Asker asker, Event event, OrganisationId organisation);

    /**
     * A seat in a plan.
     *
     * @param table absent while somebody has to choose it
     * @param href where the plan shows it, or where it is chosen
     */
    record Seat(@Nullable Integer table, String href) {}
}
