package eu.maillage.exchanges.domain;

import eu.maillage.events.Event;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventRoom;
import eu.maillage.tenancy.Asker;
import org.springframework.stereotype.Component;

/** Tells whether the clock of an exchange's room has left its beginning. */
@Component
class BegunRoom implements EventRoom {

    private final ClockStore clocks;

    BegunRoom(ClockStore clocks) {
        this.clocks = clocks;
    }

    @Override
    public boolean hasBegun(Asker asker, Event event) {
        return event.kind() == EventKind.EXCHANGE
                && !(clocks.order(event.id().value()).clock() instanceof RoundClock.Waiting);
    }
}
