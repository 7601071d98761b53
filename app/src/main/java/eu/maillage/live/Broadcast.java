package eu.maillage.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The door's own way: notifications through the database, streams on the request's thread. */
@Component
class Broadcast implements LiveTopics {

    private static final Logger log = LoggerFactory.getLogger(Broadcast.class);

    private final NotificationStore notifications;
    private final Gathering gathering;
    private final Channels channels;
    private final InstantSource clock;

    Broadcast(NotificationStore notifications, Gathering gathering, Channels channels, InstantSource clock) {
        this.notifications = notifications;
        this.gathering = gathering;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    public void publish(Topic topic) {
        notifications.notifyAllNodes(List.of(topic));
    }

    @Override
    public void publishSoon(Topic topic) {
        gathering.afterCommit(topic);
    }

    @Override
    public void stream(Topic topic, HttpServletResponse response, BooleanSupplier allowed) {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Proxies that gather answers before passing them on would hold the events back.
        response.setHeader("X-Accel-Buffering", "no");
        Subscriber subscriber = channels.join(topic);
        try {
            new EventStream(response.getOutputStream(), clock, allowed).serve(subscriber);
        } catch (IOException left) {
            log.debug("A browser left {}", topic, left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            channels.leave(topic, subscriber);
        }
    }

    @Override
    public String snapshot(Topic topic) {
        return EventStream.stamped(clock, channels.snapshot(topic));
    }
}
