package eu.maillage.exchanges.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The organisations that took their seat when answers had been given already, and those that left.
 *
 * @param after the arrival of the last answer given before each of them came
 * @param left when each of those that are away was noted as such
 * @param returned those that answered, left, and are there again
 */
public record Latecomers(Map<UUID, Long> after, Map<UUID, Instant> left, Set<UUID> returned) {

    static final Latecomers NONE = new Latecomers(Map.of(), Map.of(), Set.of());

    public Latecomers {
        after = Map.copyOf(after);
        left = Map.copyOf(left);
        returned = Set.copyOf(returned);
    }

    /** All of them. */
    Set<UUID> organisations() {
        return Stream.of(after.keySet(), left.keySet(), returned)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Whether it came when something had been answered already, and had not been there before. */
    public boolean has(UUID organisation) {
        return after.containsKey(organisation) && !returned.contains(organisation);
    }

    /** Whether it was not there yet when an answer arrived. */
    boolean missed(UUID organisation, long arrival) {
        Long last = after.get(organisation);
        return last != null && arrival <= last;
    }
}
