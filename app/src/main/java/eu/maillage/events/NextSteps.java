package eu.maillage.events;

import eu.maillage.tenancy.Asker;
import java.util.Optional;

/** Tells what comes next in the life of an event. */
public interface NextSteps {

    /** The one thing to do next, always one that is done somewhere; none for a format that knows of none. */
    Optional<EventTask> next(Asker asker, EventId event);
}
