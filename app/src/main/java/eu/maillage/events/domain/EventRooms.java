package eu.maillage.events.domain;

import eu.maillage.events.Event;
import eu.maillage.events.EventRoom;
import eu.maillage.events.EventState;
import eu.maillage.tenancy.Asker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the formats tell of the rooms of their events. */
@Component
public class EventRooms {

    private final ObjectProvider<EventRoom> rooms;

    EventRooms(ObjectProvider<EventRoom> rooms) {
        this.rooms = rooms;
    }

    /** Whether the event runs and its room has begun. */
    public boolean hasBegun(Asker asker, Event event) {
        return event.state() == EventState.RUNNING
                && rooms.orderedStream().anyMatch(room -> room.hasBegun(asker, event));
    }
}
