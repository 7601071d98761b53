package eu.maillage.home.web;

import eu.maillage.events.Event;
import eu.maillage.events.EventTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coordinator's desk.
 *
 * @param known whether there are organisations, to be asked only as long as there is no event
 * @param next what to do now
 * @param current events that are not over, the next one first
 * @param addressChosen whether the operator said under which address phones reach this installation
 * @param secure whether that address lets browsers use a camera
 * @param mailLeaves whether letters leave this installation
 */
public record DeskView(
        boolean known,
        @Nullable Next next,
        List<Event> current,
        List<Event> over,
        boolean addressChosen,
        boolean secure,
        boolean mailLeaves) {

    /** The next thing to do, and the event that needs it. */
    public record Next(Event event, EventTask task) {}
}
