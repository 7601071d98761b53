package eu.maillage.events.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventReopened;
import eu.maillage.events.EventResults;
import eu.maillage.events.EventState;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens an event again that was closed too early, as long as nothing of its results has left. */
@Component
@InTerritory
public class EventReopening {

    private final EventStore store;
    private final ObjectProvider<EventResults> results;
    private final ApplicationEventPublisher facts;
    private final AuditLog audit;

    EventReopening(
            EventStore store, ObjectProvider<EventResults> results, ApplicationEventPublisher facts, AuditLog audit) {
        this.store = store;
        this.results = results;
        this.facts = facts;
        this.audit = audit;
    }

    /** Whether the event is over, and can be opened again. */
    public boolean isPossible(Asker asker, Event event) {
        asker.requireCoordinator();
        return event.isOver() && results.stream().noneMatch(each -> each.areSent(asker, event));
    }

    /** A way of its own, so that no page of before the closing opens the event by what it meant as its beginning. */
    public Reopening reopen(Asker asker, EventId id) {
        asker.requireCoordinator();
        // Whoever takes answers holds the results before the event, and so do we: else each might wait for the other.
        Event seen = store.find(id).orElseThrow(() -> notFound(id));
        results.forEach(each -> each.hold(asker, seen));
        Event event = store.findAndLock(id).orElseThrow(() -> notFound(id));
        if (!event.isOver()) {
            return Reopening.NOT_OVER;
        }
        if (!isPossible(asker, event)) {
            return Reopening.RESULTS_SENT;
        }
        results.forEach(each -> each.takeBack(asker, event));
        store.move(id, EventState.RUNNING);
        audit.record(asker, "events.audit.reopened", id.scope());
        facts.publishEvent(new EventReopened(asker.territory(), id));
        return Reopening.REOPENED;
    }

    /** What became of opening an event again. */
    public enum Reopening {
        REOPENED,
        NOT_OVER,
        RESULTS_SENT
    }

    private static NotFound notFound(EventId id) {
        return new NotFound("No event %s.".formatted(id));
    }
}
