package eu.maillage.exchanges.web;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventSeats;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells who sits at which table, by the plan that the room follows. */
@Component
class RoomSeats implements EventSeats {

    private final RunningExchanges exchanges;

    RoomSeats(RunningExchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public Map<OrganisationId, Integer> tables(Asker asker, Event event) {
        Map<OrganisationId, Integer> tables = new HashMap<>();
        if (event.kind() == EventKind.EXCHANGE) {
            exchanges.look(asker, event.id().value()).plan().stream()
                    .flatMap(plan -> plan.tables().stream())
                    .forEach(table -> table.seats()
                            .forEach(seat -> tables.put(new OrganisationId(seat.organisation()), table.number())));
        }
        return tables;
    }
}
