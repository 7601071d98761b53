package eu.maillage.exchanges.domain;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * The organisations that took their seat when answers had been given already, and those that left.
 *
 * @param after the arrival of the last answer given before each of them came
 * @param left when each of those that are away was noted as such
 */
public record Latecomers(Map<UUID, Long> after, Map<UUID, Instant> left) {

    static final Latecomers NONE = new Latecomers(Map.of(), Map.of());

    public Latecomers {
        after = Map.copyOf(after);
        left = Map.copyOf(left);
    }

    public boolean has(UUID organisation) {
        return after.containsKey(organisation);
    }

    /** Whether it was not there yet when an answer arrived. */
    boolean missed(UUID organisation, long arrival) {
        Long last = after.get(organisation);
        return last != null && arrival <= last;
    }
}
