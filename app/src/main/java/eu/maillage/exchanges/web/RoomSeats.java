package eu.maillage.exchanges.web;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventSeats;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.tenancy.Asker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who sits at which table, by the plan that the room follows. */
@Component
class RoomSeats implements EventSeats {

    private final RunningExchanges exchanges;
    private final Planning planning;
    private final PlanReading reading;

    RoomSeats(RunningExchanges exchanges, Planning planning, PlanReading reading) {
        this.exchanges = exchanges;
        this.planning = planning;
        this.reading = reading;
    }

    @Override
    public Map<OrganisationId, Integer> tables(Asker asker, Event event) {
        Map<OrganisationId, Integer> tables = new HashMap<>();
        if (event.kind() == EventKind.EXCHANGE) {
            exchanges.plan(asker, event.id().value()).stream()
                    .flatMap(plan -> plan.tables().stream())
                    .forEach(table -> table.seats()
                            .forEach(seat -> tables.put(new OrganisationId(seat.organisation()), table.number())));
        }
        return tables;
    }

    @Override
    public Optional<Seat> welcome(Asker asker, Event event, OrganisationId organisation) {
        if (event.kind() != EventKind.EXCHANGE) {
            return Optional.empty();
        }
        if (!event.isAhead()) {
            planning.follow(Asker.application(asker.territory()), event.id(), organisation);
        }
        String plan = ExchangeTabs.address(event.id(), ExchangeTabs.Place.PLAN);
        return reading.sheet(asker, event.id()).plan().map(content -> content.seating()
                .tableOf(organisation)
                .map(table -> new Seat(table, plan + "#o-" + organisation))
                .orElseGet(() -> new Seat(null, plan)));
    }
}
