package eu.maillage.exchanges.domain;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
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
    private final Events events;
    private final LatecomerStore latecomers;
    private final KnownMergers mergers;

    RoomPlans(PlanStore plans, Events events, LatecomerStore latecomers, KnownMergers mergers) {
        this.plans = plans;
        this.events = events;
        this.latecomers = latecomers;
        this.mergers = mergers;
    }

    /** {@link NotFound} unless the event is one of the asker's territory. */
    Event event(Asker asker, UUID event) {
        return events.event(asker, new EventId(event)).orElseThrow(() -> new NotFound("No event " + event));
    }

    /** The plan as it was published, whoever is there. */
    Optional<RoundPlan> published(Asker asker, UUID event) {
        return plans.latest(asker, event).map(PublishedPlan::plan).map(plan -> mergers(asker, event, plan)
                .in(plan));
    }

    Optional<PublishedPlan> latest(Asker asker, UUID event) {
        return plans.latest(asker, event).map(published -> {
            Mergers known = mergers(asker, event, published.plan());
            return new PublishedPlan(
                    published.version(), known.in(published.plan()).withPresence(presence(asker, event)), known);
        });
    }

    /** Of those that a plan names. */
    Mergers mergers(Asker asker, UUID event, RoundPlan plan) {
        return mergers.among(asker, event, plan.organisations());
    }

    /** Whether the event takes no more answers. */
    boolean isClosed(Asker asker, UUID event) {
        return event(asker, event).isOver();
    }

    /** A morning whose first phase begins has begun, whether or not somebody said so on the event's page. */
    void begin(Asker asker, UUID event) {
        if (event(asker, event).isAhead()) {
            events.move(asker, new EventId(event), EventState.RUNNING);
        }
    }

    /** Whoever raises a card is there, even if nobody noted it at the door. */
    void noteThere(Asker asker, UUID event, Set<UUID> organisations) {
        events.seen(
                Asker.application(asker.territory()),
                new EventId(event),
                organisations.stream().map(OrganisationId::new).toList());
    }

    /** Who came late or left, under the ids of today. */
    Latecomers latecomers(Asker asker, UUID event) {
        Latecomers noted = latecomers.of(event);
        return mergers.among(asker, event, noted.organisations()).in(noted);
    }

    /** Whether the organisation is expected and noted to be elsewhere. */
    boolean isAway(Asker asker, UUID event, UUID organisation) {
        return !presence(asker, event).getOrDefault(organisation, true);
    }

    private Map<UUID, Boolean> presence(Asker asker, UUID event) {
        return events.participants(asker, new EventId(event)).stream()
                .collect(Collectors.toMap(
                        participant -> participant.organisation().value(), Participant::isCounted));
    }
}
