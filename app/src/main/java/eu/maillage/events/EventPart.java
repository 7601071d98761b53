package eu.maillage.events;

import eu.maillage.tenancy.Asker;
import java.util.List;

/** What a format adds to an event, given as a bean by its module: the tasks that are its own. */
public interface EventPart {

    /** The tasks of this event that the format knows of; none for an event of another format. */
    List<EventTask> tasks(Asker asker, AttendedEvent attended);
}
