package eu.maillage.events.domain;

import static eu.maillage.events.EventState.CLOSED;
import static eu.maillage.events.EventState.DRAFT;
import static eu.maillage.events.EventState.OPEN;
import static eu.maillage.events.EventState.POSTPONED;
import static eu.maillage.events.EventState.RUNNING;

import eu.maillage.events.EventState;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The ways from one state of an event to the next. */
final class EventLife {

    private static final Map<EventState, Set<EventState>> WAYS = Map.of(
            DRAFT, Set.of(OPEN, POSTPONED, RUNNING),
            OPEN, Set.of(DRAFT, POSTPONED, RUNNING),
            POSTPONED, Set.of(OPEN),
            // A morning begun too early can be taken back; one closed too early by EventReopening alone.
            RUNNING, Set.of(OPEN, CLOSED),
            CLOSED, Set.of());

    private EventLife() {}

    static boolean leads(EventState from, EventState to) {
        return Objects.requireNonNull(WAYS.get(from)).contains(to);
    }
}
