package eu.maillage.exchanges.domain;

import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands a plan to the room; one published later takes its place on every screen, and keeps every answer given. */
@Component
@InTerritory
public class PlanPublication {

    private final PlanStore plans;
    private final RoomPlans room;
    private final LiveTopics live;
    private final InstantSource clock;

    PlanPublication(PlanStore plans, RoomPlans room, LiveTopics live, InstantSource clock) {
        this.plans = plans;
        this.room = room;
        this.live = live;
        this.clock = clock;
    }

    public PublishedPlan publish(Asker asker, UUID event, RoundPlan plan) {
        asker.requireCoordinator();
        room.event(asker, event);
        int version = plans.add(event, plan, clock.instant());
        live.publish(ExchangeTopics.clock(asker.territory(), event));
        live.publish(ExchangeTopics.progress(asker.territory(), event));
        return new PublishedPlan(version, plan);
    }
}
