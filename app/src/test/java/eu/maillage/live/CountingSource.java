package eu.maillage.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A source whose state a test sets, and which counts how often it was read. */
final class CountingSource implements LiveSource {

    final AtomicInteger reads = new AtomicInteger();
    private final Map<Topic, String> states = new ConcurrentHashMap<>();

    void set(Topic topic, String state) {
        states.put(topic, state);
    }

    @Override
    public String kind() {
        return "test-state";
    }

    @Override
    public String snapshot(Topic topic) {
        reads.incrementAndGet();
        return states.getOrDefault(topic, "{}");
    }
}
