package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.RunningExchange;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.tenancy.Asker;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Opens the rooms to those who announce cards and note answers. */
@Component
class HelperRooms {

    private final RunningExchanges exchanges;
    private final InstantSource clock;

    HelperRooms(RunningExchanges exchanges, InstantSource clock) {
        this.exchanges = exchanges;
        this.clock = clock;
    }

    HelperRoom open(Asker asker, UUID event) {
        RunningExchange exchange = exchanges.look(asker, event);
        return new HelperRoom(RoomView.of(event, exchange, clock.instant()), exchange, exchanges.book(asker, event));
    }
}
