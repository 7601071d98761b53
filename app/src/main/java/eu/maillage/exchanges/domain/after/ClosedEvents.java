package eu.maillage.exchanges.domain.after;

import eu.maillage.events.EventClosed;
import eu.maillage.tenancy.Asker;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Hears that an event is over: from then on every OUI is an interest to follow. */
@Component
class ClosedEvents {

    private final RecordedInterests interests;

    ClosedEvents(RecordedInterests interests) {
        this.interests = interests;
    }

    @ApplicationModuleListener
    void on(EventClosed fact) {
        interests.record(Asker.application(fact.territory()), fact.event());
    }
}
