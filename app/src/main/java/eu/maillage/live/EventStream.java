package eu.maillage.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a topic to one browser: each fresh state and, when nothing changes, a beat; both with the server's time. */
final class EventStream {

    private static final Logger log = LoggerFactory.getLogger(EventStream.class);

    static final Duration BEAT = Duration.ofSeconds(10);

    /** The browser then connects again by itself, and is asked again who it is. */
    static final Duration LIFE = Duration.ofMinutes(5);

    /** So soon does a stream end after its reader's access was taken away. */
    static final Duration CHECK = Duration.ofSeconds(2);

    private final OutputStream out;
    private final InstantSource clock;
    private final BooleanSupplier allowed;

    EventStream(OutputStream out, InstantSource clock, BooleanSupplier allowed) {
        this.out = out;
        this.clock = clock;
        this.allowed = allowed;
    }

    /** Returns when the subscriber is ended or the stream has lived long enough; throws when the browser has left. */
    void serve(Subscriber subscriber) throws IOException, InterruptedException {
        write("retry: 1500\n\n");
        Timer life = new Timer(LIFE);
        Timer check = new Timer(CHECK);
        Timer beat = new Timer(BEAT);
        while (!life.isOver()) {
            Subscriber.Signal signal = subscriber.next(CHECK);
            if (signal instanceof Subscriber.Signal.Ended || !stillAllowed(check)) {
                return;
            }
            if (signal instanceof Subscriber.Signal.Fresh fresh) {
                write("event: snapshot\ndata: %s\n\n".formatted(stamped(clock, fresh.state())));
                beat.again();
            } else if (beat.isOver()) {
                write("event: beat\ndata: {\"now\":%d}\n\n".formatted(clock.millis()));
                beat.again();
            }
        }
    }

    private boolean stillAllowed(Timer check) {
        if (!check.isOver()) {
            return true;
        }
        check.again();
        try {
            return allowed.getAsBoolean();
        } catch (RuntimeException away) {
            // While the database does not answer, nobody can have been turned away either.
            log.debug("Whether a screen may still watch cannot be told", away);
            return true;
        }
    }

    /** Runs out after a while, and can begin again. */
    private static final class Timer {

        private final Duration length;
        private long end;

        Timer(Duration length) {
            this.length = length;
            again();
        }

        void again() {
            end = System.nanoTime() + length.toNanos();
        }

        boolean isOver() {
            return System.nanoTime() - end >= 0;
        }
    }

    /** The state beside the server's time, from which a browser learns how far its own clock is off. */
    static String stamped(InstantSource clock, String state) {
        return "{\"now\":%d,\"state\":%s}".formatted(clock.millis(), state.replace('\n', ' '));
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
