package eu.maillage.events.domain;

import eu.maillage.cards.CardId;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AttendedEvent;
import eu.maillage.events.Bringing;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventMove;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers the other modules about events. */
@Component
@InTerritory
class EventCalendar implements Events {

    private final EventStore events;
    private final ParticipantStore participants;
    private final BroughtCardStore cards;
    private final EventPlanning planning;
    private final Attendance attendance;
    private final CardBringing bringing;
    private final Directory directory;

    EventCalendar(
            EventStore events,
            ParticipantStore participants,
            BroughtCardStore cards,
            EventPlanning planning,
            Attendance attendance,
            CardBringing bringing,
            Directory directory) {
        this.events = events;
        this.participants = participants;
        this.cards = cards;
        this.planning = planning;
        this.attendance = attendance;
        this.bringing = bringing;
        this.directory = directory;
    }

    @Override
    public Optional<Event> event(Asker asker, EventId id) {
        EventAccess.requireSight(asker, id);
        return events.find(id);
    }

    @Override
    public List<Event> events(Asker asker) {
        asker.requireCoordinator();
        return events.all();
    }

    @Override
    public List<Participant> participants(Asker asker, EventId event) {
        EventAccess.requireSight(asker, event);
        Map<OrganisationId, Participant> known = new LinkedHashMap<>();
        participants.of(event).forEach(each -> known.put(each.organisation(), each));
        List<Participant> named = directory.withoutPeople(asker, known.keySet()).stream()
                .map(face -> known.remove(face.id()))
                .filter(each -> each != null)
                .toList();
        return Stream.concat(named.stream(), known.values().stream()).toList();
    }

    @Override
    public List<BroughtCard> cards(Asker asker, EventId event) {
        EventAccess.requireSight(asker, event);
        return cards.of(event);
    }

    @Override
    public AttendedEvent attended(Asker asker, EventId id) {
        Event event = event(asker, id).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
        return new AttendedEvent(event, participants(asker, id), cards(asker, id));
    }

    @Override
    public EventId plan(Asker asker, NewEvent event) {
        return planning.plan(asker, event);
    }

    @Override
    public void change(Asker asker, EventId event, NewEvent wish, int version) {
        planning.change(asker, event, wish, version);
    }

    @Override
    public EventMove move(Asker asker, EventId event, EventState to) {
        return planning.move(asker, event, to);
    }

    @Override
    public void expect(Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact) {
        attendance.expect(asker, event, organisation, contact);
    }

    @Override
    public int expectAll(Asker asker, EventId event, Collection<OrganisationId> organisations) {
        return attendance.expectAll(asker, event, organisations);
    }

    @Override
    public void mark(Asker asker, EventId event, OrganisationId organisation, ParticipantState state) {
        attendance.mark(asker, event, organisation, state);
    }

    @Override
    public void seen(Asker asker, EventId event, Collection<OrganisationId> organisations) {
        attendance.seen(asker, event, organisations);
    }

    @Override
    public void welcome(Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact) {
        attendance.welcome(asker, event, organisation, contact);
    }

    @Override
    public Bringing bring(Asker asker, EventId event, CardId card) {
        return bringing.bring(asker, event, card);
    }

    @Override
    public List<Bringing> bringAll(Asker asker, EventId event) {
        return bringing.bringAll(asker, event);
    }

    @Override
    public void withdraw(Asker asker, EventId event, BroughtCardId card) {
        bringing.withdraw(asker, event, card);
    }
}
