package eu.maillage.live;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BooleanSupplier;

/** Tells screens what has changed, whichever node they watch. */
public interface LiveTopics {

    /** Refreshes the topic on every node once the surrounding transaction has committed; never if it rolls back. */
    void publish(Topic topic);

    /**
     * The same within a quarter of a second, several changes taken together: for what changes with every tap, because a
     * notification inside the transaction would make committing transactions wait for each other.
     */
    void publishSoon(Topic topic);

    /**
     * Serves the topic to one browser as server-sent events, on the request's own (virtual) thread, until it leaves or
     * must show again who it is. The caller has checked that the asker may watch.
     *
     * @param allowed asked every few seconds: once it is false the stream ends
     */
    void stream(Topic topic, HttpServletResponse response, BooleanSupplier allowed);

    /** The topic's state now with the server's time, for a browser that asks again and again. */
    String snapshot(Topic topic);
}
