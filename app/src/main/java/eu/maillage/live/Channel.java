package eu.maillage.live;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topic as this node's browsers watch it: its state is read once for all of them, by one reader at a time. */
final class Channel {

    private static final Logger log = LoggerFactory.getLogger(Channel.class);

    private final Topic topic;
    private final Supplier<String> source;
    private final Set<Subscriber> subscribers = new HashSet<>();
    private final AtomicInteger wanted = new AtomicInteger();
    private @Nullable String latest;

    Channel(Topic topic, Supplier<String> source) {
        this.topic = topic;
        this.source = source;
    }

    synchronized void add(Subscriber subscriber) {
        subscribers.add(subscriber);
        if (latest != null) {
            subscriber.offer(latest);
        } else {
            refresh();
        }
    }

    synchronized void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    synchronized boolean isEmpty() {
        return subscribers.isEmpty();
    }

    synchronized void end() {
        subscribers.forEach(Subscriber::end);
    }

    /** Reads the state again, in the background; what changes while it is read is read once more. */
    void refresh() {
        if (wanted.getAndIncrement() == 0) {
            Thread.ofVirtual().name("live " + topic.kind()).start(this::read);
        }
    }

    private void read() {
        int answered;
        do {
            answered = wanted.get();
            readOnce();
        } while (!wanted.compareAndSet(answered, 0));
    }

    private void readOnce() {
        try {
            deliver(source.get());
        } catch (RuntimeException failed) {
            log.warn("{} could not be read, its screens keep what they show", topic, failed);
        }
    }

    private synchronized void deliver(String state) {
        if (!state.equals(latest)) {
            latest = state;
            subscribers.forEach(subscriber -> subscriber.offer(state));
        }
    }
}
