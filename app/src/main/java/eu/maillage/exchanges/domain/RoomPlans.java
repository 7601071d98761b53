package eu.maillage.exchanges.domain;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The plan of an event as the room has to follow it now: with who is absent, and whether it is over. */
@Component
class RoomPlans {

    private final PlanStore plans;
    private final ClosingStore closings;
    private final Events events;
    private final Directory directory;

    RoomPlans(PlanStore plans, ClosingStore closings, Events events, Directory directory) {
        this.plans = plans;
        this.closings = closings;
        this.events = events;
        this.directory = directory;
    }

    /** {@link NotFound} unless the event is one of the asker's territory. */
    Event event(Asker asker, UUID event) {
        return events.event(asker, new EventId(event)).orElseThrow(() -> new NotFound("No event " + event));
    }

    Optional<PublishedPlan> latest(Asker asker, UUID event) {
        return plans.latest(asker, event)
                .map(published -> new PublishedPlan(
                        published.version(), published.plan().withPresence(presence(asker, event, published.plan()))));
    }

    /** Whether the event takes no more answers. */
    boolean isClosed(Asker asker, UUID event) {
        return event(asker, event).isOver() || closings.isClosed(event);
    }

    /** Whoever raises a card is there, even if nobody noted it at the door. */
    void noteThere(Asker asker, UUID event, Set<UUID> organisations) {
        events.seen(
                Asker.application(asker.territory()),
                new EventId(event),
                organisations.stream().map(OrganisationId::new).toList());
    }

    /** Who was seated under a name that is no more is there if whoever has taken it in is. */
    private Map<UUID, Boolean> presence(Asker asker, UUID event, RoundPlan plan) {
        Map<UUID, Boolean> noted = events.participants(asker, new EventId(event)).stream()
                .collect(Collectors.toMap(
                        participant -> participant.organisation().value(), Participant::isCounted));
        plan.tables().stream()
                .flatMap(table -> table.seats().stream())
                .map(RoundPlan.Seat::organisation)
                .filter(organisation -> !noted.containsKey(organisation))
                .toList()
                .forEach(organisation -> directory
                        .organisation(asker, new OrganisationId(organisation))
                        .map(kept -> noted.get(kept.id().value()))
                        .ifPresent(there -> noted.put(organisation, there)));
        return noted;
    }
}
