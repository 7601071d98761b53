package eu.maillage.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an event needs at one step, as the event's home page shows it.
 *
 * @param order among the tasks of the step; tens, so that others fit between
 * @param messageKey of a sentence that says what is done or missing, with its arguments
 * @param href the page where it is done
 * @param act what is done there; absent for what is only told, and never the next thing to do
 */
public record EventTask(
        EventStep step,
        int order,
        Standing standing,
        String messageKey,
        List<Object> arguments,
        String href,
        @Nullable Act act) {

    /**
     * What the coordinator does.
     *
     * @param messageKey of the button's words
     * @param move the state into which it moves the event; absent where it is done on the page of the task
     */
    public record Act(String messageKey, @Nullable EventState move) {}

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
        return new EventTask(step, order, standing, messageKey, List.of(arguments), href, null);
    }

    /** The same with what is done on its page, by the key of the button's words. */
    public EventTask doing(String actKey) {
        return new EventTask(step, order, standing, messageKey, arguments, href, new Act(actKey, null));
    }

    /** The same, done by moving the event on. */
    public EventTask moving(String actKey, EventState to) {
        return new EventTask(step, order, standing, messageKey, arguments, href, new Act(actKey, to));
    }
}
