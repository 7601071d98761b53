package eu.maillage.events.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.events.Event;
import eu.maillage.events.EventClosed;
import eu.maillage.events.EventId;
import eu.maillage.events.EventMove;
import eu.maillage.events.EventMoved;
import eu.maillage.events.EventOpened;
import eu.maillage.events.EventPostponed;
import eu.maillage.events.EventStarted;
import eu.maillage.events.EventState;
import eu.maillage.events.NewEvent;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Stale;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Plans events, changes them, and moves them through their life. */
@Component
@InTerritory
public class EventPlanning {

    private final EventStore store;
    private final ParticipantStore participants;
    private final EventRooms rooms;
    private final ApplicationEventPublisher facts;
    private final AuditLog audit;
    private final Clock clock;

    EventPlanning(
            EventStore store,
            ParticipantStore participants,
            EventRooms rooms,
            ApplicationEventPublisher facts,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.participants = participants;
        this.rooms = rooms;
        this.audit = audit;
        this.facts = facts;
        this.clock = clock;
    }

    public EventId plan(Asker asker, NewEvent event) {
        asker.requireCoordinator();
        EventId id = new EventId(Ids.next());
        store.insert(id, event, clock.instant());
        audit.record(asker, "events.audit.planned", id.scope());
        return id;
    }

    /** Changes what is known of an event that is not over; those who were told of another time or place must be told again. */
    public void change(Asker asker, EventId id, NewEvent wish, int version) {
        asker.requireCoordinator();
        Event known = store.findAndLock(id).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
        known.requireNotOver();
        if (!store.update(id, wish, version)) {
            throw new Stale("Event %s is at version %d, not %d.".formatted(id, known.version(), version));
        }
        if (known.isAhead() && !known.day().equals(wish.day())) {
            participants.moved(id, known.day(), wish.day());
        }
        audit.record(asker, "events.audit.changed", id.scope());
        if (known.state() == EventState.OPEN && isElsewhere(known, wish)) {
            facts.publishEvent(new EventMoved(asker.territory(), id));
        }
    }

    private static boolean isElsewhere(Event known, NewEvent wish) {
        return !(known.day().equals(wish.day())
                && known.starts().equals(wish.starts())
                && Objects.equals(known.venue(), wish.venue())
                && Objects.equals(known.address(), wish.address()));
    }

    public EventMove move(Asker asker, EventId id, EventState to) {
        asker.requireCoordinator();
        Event event = store.findAndLock(id).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
        if (event.state() == to) {
            return new EventMove.Moved(to, to);
        }
        if (!EventLife.leads(event.state(), to) || (isBefore(to) && rooms.hasBegun(asker, event))) {
            return new EventMove.NoWay(event.state(), to);
        }
        store.move(id, to);
        audit.record(asker, "events.audit." + to.name().toLowerCase(Locale.ROOT), id.scope());
        tell(asker, id, to);
        return new EventMove.Moved(event.state(), to);
    }

    private static boolean isBefore(EventState state) {
        return state != EventState.RUNNING && state != EventState.CLOSED;
    }

    private void tell(Asker asker, EventId id, EventState state) {
        switch (state) {
            case DRAFT -> {}
            case OPEN -> facts.publishEvent(new EventOpened(asker.territory(), id));
            case POSTPONED -> facts.publishEvent(new EventPostponed(asker.territory(), id));
            case RUNNING -> facts.publishEvent(new EventStarted(asker.territory(), id));
            case CLOSED -> facts.publishEvent(new EventClosed(asker.territory(), id));
        }
    }

    /** Throws away an event that nobody was told of. */
    public Removal remove(Asker asker, EventId id) {
        asker.requireCoordinator();
        if (find(id).state() != EventState.DRAFT) {
            return Removal.ALREADY_ANNOUNCED;
        }
        store.remove(id);
        audit.record(asker, "events.audit.thrown-away", Scope.of(asker.territory()));
        return Removal.REMOVED;
    }

    /** What became of throwing an event away. */
    public enum Removal {
        REMOVED,
        ALREADY_ANNOUNCED
    }

    private Event find(EventId id) {
        return store.find(id).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
    }
}
