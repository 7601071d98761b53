package eu.maillage.events;

import eu.maillage.tenancy.Asker;

/** What happens in the room of an event, told as a bean by the module of its format. */
public interface EventRoom {

    /** Whether its first phase has begun, and was not taken back: then the event cannot go back before its beginning. */
    boolean hasBegun(Asker asker, Event event);
}
