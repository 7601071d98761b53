package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes who comes and who leaves while the room is at work: what was read without them is not asked of them. */
@Component
@InTerritory
class LateArrivals {

    private final LatecomerStore latecomers;
    private final RoomPlans plans;
    private final KnownMergers mergers;
    private final InstantSource clock;

    LateArrivals(LatecomerStore latecomers, RoomPlans plans, KnownMergers mergers, InstantSource clock) {
        this.latecomers = latecomers;
        this.plans = plans;
        this.mergers = mergers;
        this.clock = clock;
    }

    /** Whether it is there or away by now; one at a time, so that the last to ask knows the last that was said. */
    public void note(Asker asker, UUID event, UUID organisation) {
        asker.requireCoordinator();
        latecomers.hold(event);
        if (plans.isAway(asker, event, organisation)) {
            latecomers.away(event, organisation, clock.instant());
            return;
        }
        Set<UUID> names = mergers.among(asker, event, Set.of(organisation)).names(organisation);
        if (latecomers.isAway(event, names)) {
            comesBack(asker, event, organisation, names);
        }
    }

    /** Whoever is noted away by mistake, or missed nothing, is no latecomer. */
    private void comesBack(Asker asker, UUID event, UUID organisation, Set<UUID> names) {
        boolean missed = plans.latest(asker, event).stream()
                .flatMap(published -> published.plan().tables().stream())
                .filter(table -> table.seats().stream()
                        .anyMatch(seat -> seat.organisation().equals(organisation)))
                .anyMatch(table -> latecomers.missedSomething(event, names, table.number()));
        if (missed) {
            latecomers.back(event, names);
        } else {
            latecomers.stayed(event, names);
        }
    }
}
