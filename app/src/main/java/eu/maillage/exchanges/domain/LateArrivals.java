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
    private final ClockStore clocks;
    private final InstantSource clock;

    LateArrivals(LatecomerStore latecomers, ClockStore clocks, InstantSource clock) {
        this.latecomers = latecomers;
        this.clocks = clocks;
        this.clock = clock;
    }

    public void note(Asker asker, UUID event, UUID organisation, boolean away) {
        asker.requireCoordinator();
        if (away) {
            latecomers.away(event, organisation, clock.instant());
        } else if (latecomers.isAway(event, organisation)) {
            comesBack(event, organisation);
        }
    }

    private void comesBack(UUID event, UUID organisation) {
        if (clocks.order(event).seen() > 0) {
            latecomers.seated(event, Set.of(organisation));
        } else {
            latecomers.forget(event, organisation);
        }
    }
}
