package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.TerritoryId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Remembers when the device of each table was last heard. Nothing of it is kept: a node knows those that it hears itself, for
 * as long as it runs.
 */
@Component
@InTerritory(readOnly = true)
public class TabletsHeard {

    /** A device that is at work is heard every twenty seconds. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private static final int ROOMS = 256;
    private static final int MOST_TABLES = 200;
    /** Where a device is whose secretary has not chosen her table. */
    public static final int NO_TABLE = 0;

    private record Room(TerritoryId territory, UUID event) {}

    /** When each table was heard last, and which of them the control room was told to be connected. */
    private record Known(Map<Integer, Instant> last, Set<Integer> told) {

        static final Known NOTHING = new Known(Map.of(), Set.of());

        Known {
            last = Map.copyOf(last);
            told = Set.copyOf(told);
        }

        Known hearing(int table, Instant now) {
            Map<Integer, Instant> longer = new HashMap<>(last);
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

    private final RoomPlans plans;
    private final AnswerStore answers;
    private final InstantSource clock;
    private final Map<Room, Known> rooms = new LinkedHashMap<>(16, 0.75f, true);

    TabletsHeard(RoomPlans plans, AnswerStore answers, InstantSource clock) {
        this.plans = plans;
        this.answers = answers;
        this.clock = clock;
    }

    /** Notes that the device of a table is there; true when this, or the silence of another, is news for the control room. */
    public boolean hear(Asker asker, UUID event, int table) {
        Crew.requireSecretary(asker, event);
        plans.event(asker, event);
        return table >= NO_TABLE && table <= MOST_TABLES && isNews(new Room(asker.territory(), event), table);
    }

    private synchronized boolean isNews(Room room, int table) {
        Known before = rooms.getOrDefault(room, Known.NOTHING);
        Known now = before.hearing(table, clock.instant());
        rooms.put(room, now);
        if (rooms.size() > ROOMS) {
            rooms.remove(rooms.keySet().iterator().next());
        }
        return !now.told().equals(before.told());
    }

    /** The devices of these tables, in their order. */
    public List<Tablet> of(Asker asker, UUID event, List<RoundPlan.Table> tables) {
        asker.requireCoordinator();
        Map<Integer, Instant> last = last(new Room(asker.territory(), event));
        Tablet.State otherwise = last.isEmpty() && !answers.hasAny(event) ? Tablet.State.NEVER : Tablet.State.UNHEARD;
        Instant now = clock.instant();
        return tables.stream()
                .map(RoundPlan.Table::number)
                .map(table -> tablet(table, last, otherwise, now))
                .toList();
    }

    private synchronized Map<Integer, Instant> last(Room room) {
        return rooms.getOrDefault(room, Known.NOTHING).last();
    }

    private static Tablet tablet(int table, Map<Integer, Instant> last, Tablet.State otherwise, Instant now) {
        Instant heard = last.get(table);
        if (heard == null) {
            return new Tablet(table, otherwise, null);
        }
        return new Tablet(table, isConnected(heard, now) ? Tablet.State.CONNECTED : Tablet.State.SILENT, heard);
    }

    private static boolean isConnected(Instant heard, Instant now) {
        return heard.plus(SILENCE).isAfter(now);
    }
}
