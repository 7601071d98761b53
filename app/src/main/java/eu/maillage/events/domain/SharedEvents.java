package eu.maillage.events.domain;

import eu.maillage.directory.MergerAdvice;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Participant;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what becomes of the open events that two organisations both attend, before they become one. */
@Component
@InTerritory(readOnly = true)
class SharedEvents implements MergerAdvice {

    private final EventStore events;
    private final ParticipantStore participants;

    SharedEvents(EventStore events, ParticipantStore participants) {
        this.events = events;
        this.participants = participants;
    }

    @Override
    public List<Advice> beforeMerging(Asker asker, OrganisationId kept, OrganisationId merged) {
        asker.requireCoordinator();
        Set<EventId> both = attended(kept);
        both.retainAll(attended(merged));
        List<Event> shared =
                events.all().stream().filter(event -> both.contains(event.id())).toList();
        List<Advice> told = new ArrayList<>();
        shared.stream()
                .filter(event -> event.state() == EventState.RUNNING)
                .forEach(event -> told.add(new Advice("events.merger.running", List.of(event.name()))));
        shared.stream()
                .filter(Event::isAhead)
                .forEach(event -> told.add(new Advice("events.merger.ahead", List.of(event.name()))));
        return told;
    }

    private Set<EventId> attended(OrganisationId organisation) {
        return participants.of(organisation).stream().map(Participant::event).collect(Collectors.toSet());
    }
}
