package eu.maillage.events;

import java.util.List;

/**
 * One thing that an event needs at one step, as the event's home page shows it.
 *
 * @param order among the tasks of the step; tens, so that others fit between
 * @param messageKey of a sentence that says what is done or missing, with its arguments
 * @param href the page where it is done
 */
public record EventTask(
        EventStep step, int order, Standing standing, String messageKey, List<Object> arguments, String href) {

    /** How it stands. */
    public enum Standing {
        /** Nothing is missing. */
        DONE,
        /** Something is missing, now. */
        MISSING,
        /** Its time has not come, or it is only a place to go to. */
        LATER
    }

    public EventTask {
        arguments = List.copyOf(arguments);
    }

    public static EventTask of(
            EventStep step, int order, Standing standing, String messageKey, String href, Object... arguments) {
        return new EventTask(step, order, standing, messageKey, List.of(arguments), href);
    }
}
