package eu.maillage.live;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One browser that watches a topic: it holds the newest state not yet sent and nothing older. */
final class Subscriber {

    /** What a stream does next. */
    sealed interface Signal {
        record Fresh(String state) implements Signal {}

        record Quiet() implements Signal {}

        record Ended() implements Signal {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable String pending;
    private boolean ended;

    void offer(String state) {
        lock.lock();
        try {
            pending = state;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for something to send, at most this long. */
    Signal next(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (pending == null && !ended && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return ended ? new Signal.Ended() : taken();
        } finally {
            lock.unlock();
        }
    }

    private Signal taken() {
        String state = pending;
        pending = null;
        return state == null ? new Signal.Quiet() : new Signal.Fresh(state);
    }
}
