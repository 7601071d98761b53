package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import java.util.List;
import java.util.Optional;

/**
 * The fixed places that belong to an earlier plan. Going back to it fixes anew those whom it moves; a place fixed for
 * somebody who stays, or demanded for the next planning, is as new as the coordinator made it and stays.
 */
record LocksOfThen(EventId event, List<Wish.Fixed> locks, WishStore wishes) {

    void bringBack(PlanSheet now, Seating seating) {
        Seating before = now.plan().map(PlanContent::seating).orElse(seating);
        before.organisations().stream()
                .filter(organisation -> !before.tableOf(organisation).equals(seating.tableOf(organisation)))
                .filter(organisation -> !isDemandedElsewhere(now, before, organisation))
                .forEach(organisation -> bringBack(now, organisation));
    }

    private static boolean isDemandedElsewhere(PlanSheet now, Seating before, OrganisationId organisation) {
        return now.locks().stream()
                .anyMatch(lock -> lock.organisation().equals(organisation)
                        && !before.tableOf(organisation).equals(Optional.of(lock.table())));
    }

    private void bringBack(PlanSheet now, OrganisationId organisation) {
        locks.stream()
                .filter(lock -> lock.organisation().equals(organisation))
                .findFirst()
                .ifPresentOrElse(lock -> wishes.add(event, lock), () -> now.locksOf(organisation)
                        .forEach(lock -> wishes.remove(event, lock)));
    }
}
