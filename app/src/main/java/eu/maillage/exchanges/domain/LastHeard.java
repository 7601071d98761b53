package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.TerritoryId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Remembers when the device of each table was last heard by this node. */
@Component
class LastHeard {

    /** A device that is at work is heard every ten seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final int ROOMS = 256;
    private static final int MOST_TABLES = 200;

    private record Room(TerritoryId territory, UUID event) {}

    /** When each table was heard last, and which of them the control room was told to be connected. */
    private record Known(Map<Integer, Instant> last, Set<Integer> told) {

        static final Known NOTHING = new Known(Map.of(), Set.of());

        Known {
            last = Map.copyOf(last);
            told = Set.copyOf(told);
        }

        Known hearing(int table, Collection<Integer> left, Instant now) {
            Map<Integer, Instant> longer = new HashMap<>(last);
            longer.keySet().removeAll(left);
            longer.put(table, now);
            return new Known(longer, connected(longer, now));
        }

        private static Set<Integer> connected(Map<Integer, Instant> last, Instant now) {
            return last.entrySet().stream()
                    .filter(heard -> isConnected(heard.getValue(), now))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    private final InstantSource clock;
    private final Map<Room, Known> rooms = new LinkedHashMap<>(16, 0.75f, true);

    LastHeard(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Notes that the device of a table is there; true when this, or the silence of another, is news for the control room.
     *
     * @param left the tables where it was before: if another device is there, it is heard again soon
     */
    synchronized boolean isNews(TerritoryId territory, UUID event, int table, Collection<Integer> left) {
        if (table < TabletsHeard.NO_TABLE || table > MOST_TABLES) {
            return false;
        }
        Room room = new Room(territory, event);
        Known before = rooms.getOrDefault(room, Known.NOTHING);
        Known now = before.hearing(table, left, clock.instant());
        rooms.put(room, now);
        if (rooms.size() > ROOMS) {
            rooms.remove(rooms.keySet().iterator().next());
        }
        return !now.told().equals(before.told())
                || !now.last().keySet().containsAll(before.last().keySet());
    }

    /** When each table of an event was heard. */
    synchronized Map<Integer, Instant> of(TerritoryId territory, UUID event) {
        return rooms.getOrDefault(new Room(territory, event), Known.NOTHING).last();
    }

    static boolean isConnected(Instant heard, Instant now) {
        return heard.plus(SILENCE).isAfter(now);
    }
}
