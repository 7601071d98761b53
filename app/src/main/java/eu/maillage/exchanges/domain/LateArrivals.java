package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Notes who comes while the room is at work, because what was read before is not asked of them. */
@Component
@InTerritory
class LateArrivals {

    private final LatecomerStore latecomers;
    private final ClockStore clocks;

    LateArrivals(LatecomerStore latecomers, ClockStore clocks) {
        this.latecomers = latecomers;
        this.clocks = clocks;
    }

    public void note(Asker asker, UUID event, UUID organisation, boolean away) {
        asker.requireCoordinator();
        if (away) {
            latecomers.away(event, organisation);
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
