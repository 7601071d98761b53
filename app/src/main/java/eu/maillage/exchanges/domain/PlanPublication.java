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
    private final ClockStore clocks;
    private final LatecomerStore latecomers;
    private final LiveTopics live;
    private final InstantSource clock;

    PlanPublication(
            PlanStore plans,
            RoomPlans room,
            ClockStore clocks,
            LatecomerStore latecomers,
            LiveTopics live,
            InstantSource clock) {
        this.plans = plans;
        this.room = room;
        this.clocks = clocks;
        this.latecomers = latecomers;
        this.live = live;
        this.clock = clock;
    }

    /** The plan as the room follows it from now on: the rounds that have begun stay as they are. */
    public PublishedPlan publish(Asker asker, UUID event, RoundPlan wanted) {
        asker.requireCoordinator();
        room.event(asker, event).requireNotOver();
        Mergers known = room.mergers(asker, event, wanted);
        RoundPlan today = known.in(wanted);
        RoundPlan plan = room.latest(asker, event)
                .map(before -> following(event, before.plan(), today))
                .orElse(today);
        int version = plans.add(event, plan, clock.instant());
        live.publish(ExchangeTopics.clock(asker.territory(), event));
        live.publish(ExchangeTopics.progress(asker.territory(), event));
        return new PublishedPlan(version, known.in(plan), known);
    }

    private RoundPlan following(UUID event, RoundPlan before, RoundPlan wanted) {
        RunningOrder order = clocks.order(event);
        if (order.seen() > 0) {
            latecomers.seated(event, StartedRounds.newlySeated(before, wanted));
        }
        return StartedRounds.kept(before, wanted, order::reached);
    }
}
