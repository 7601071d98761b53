package eu.maillage.exchanges.domain;

import eu.maillage.directory.OrganisationsMerged;
import eu.maillage.events.EventClosed;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventReopened;
import eu.maillage.events.EventStarted;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipationChanged;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.TerritoryId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the room's screens what was changed about the event elsewhere: who is there, and whether it is over. */
@Component
class RoomNews {

    private final LiveTopics live;
    private final LateArrivals arrivals;
    private final Events events;

    RoomNews(LiveTopics live, LateArrivals arrivals, Events events) {
        this.live = live;
        this.arrivals = arrivals;
        this.events = events;
    }

    /** In a room where both sit, neither has a say on the other's cards from now on. */
    @ApplicationModuleListener
    void on(OrganisationsMerged fact) {
        events.events(Asker.application(fact.territory())).stream()
                .filter(event -> event.kind() == EventKind.EXCHANGE && !event.isOver())
                .forEach(event -> tell(fact.territory(), event.id()));
    }

    /** Facts may come in another order than they happened, so who is there is asked now. */
    @ApplicationModuleListener
    void on(ParticipationChanged fact) {
        arrivals.note(
                Asker.application(fact.territory()),
                fact.event().value(),
                fact.organisation().value());
        tell(fact.territory(), fact.event());
    }

    @ApplicationModuleListener
    void on(EventStarted fact) {
        tell(fact.territory(), fact.event());
    }

    @ApplicationModuleListener
    void on(EventClosed fact) {
        tell(fact.territory(), fact.event());
    }

    @ApplicationModuleListener
    void on(EventReopened fact) {
        tell(fact.territory(), fact.event());
    }

    private void tell(TerritoryId territory, EventId event) {
        live.publish(ExchangeTopics.clock(territory, event.value()));
        live.publish(ExchangeTopics.progress(territory, event.value()));
    }
}
