package eu.maillage.exchanges.domain;

import java.util.Map;
import java.util.UUID;

/**
 * The organisations that took their seat when answers had been given already.
 *
 * @param after the arrival of the last answer given before each of them came
 */
public record Latecomers(Map<UUID, Long> after) {

    static final Latecomers NONE = new Latecomers(Map.of());

    public Latecomers {
        after = Map.copyOf(after);
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
