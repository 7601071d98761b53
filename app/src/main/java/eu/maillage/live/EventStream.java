package eu.maillage.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/** Writes a topic to one browser: each fresh state and, when nothing changes, a beat; both with the server's time. */
final class EventStream {

    static final Duration BEAT = Duration.ofSeconds(10);

    /** The browser then connects again by itself, and is asked again who it is. */
    static final Duration LIFE = Duration.ofMinutes(5);

    private final OutputStream out;
    private final InstantSource clock;

    EventStream(OutputStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Returns when the subscriber is ended or the stream has lived long enough; throws when the browser has left. */
    void serve(Subscriber subscriber) throws IOException, InterruptedException {
        write("retry: 1500\n\n");
        long deadline = System.nanoTime() + LIFE.toNanos();
        while (System.nanoTime() < deadline) {
            switch (subscriber.next(BEAT)) {
                case Subscriber.Signal.Fresh fresh ->
                    write("event: snapshot\ndata: %s\n\n".formatted(stamped(clock, fresh.state())));
                case Subscriber.Signal.Quiet _ ->
                    write("event: beat\ndata: {\"now\":%d}\n\n".formatted(clock.millis()));
                case Subscriber.Signal.Ended _ -> {
                    return;
                }
            }
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
