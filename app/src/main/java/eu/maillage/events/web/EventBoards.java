package eu.maillage.events.web;

import eu.maillage.cards.CardFace;
import eu.maillage.cards.CardId;
import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AttendedEvent;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.ClosingAdvice;
import eu.maillage.events.ClosingAdvice.Advice;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventPart;
import eu.maillage.events.EventState;
import eu.maillage.events.EventTask;
import eu.maillage.events.Events;
import eu.maillage.events.NextSteps;
import eu.maillage.events.Participant;
import eu.maillage.events.domain.CardCounts;
import eu.maillage.events.domain.EventReopening;
import eu.maillage.events.domain.EventRooms;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lays out an event with all who attend and all that was brought, for the pages of its coordinator: all read at one moment. */
@Component
@InTerritory(readOnly = true)
class EventBoards implements NextSteps {

    private final Events events;
    private final Cards cards;
    private final Directory directory;
    private final CardCounts counts;
    private final ObjectProvider<EventPart> parts;
    private final ObjectProvider<ClosingAdvice> advice;
    private final EventRooms rooms;
    private final EventReopening reopening;
    private final Territories territories;
    private final Clock clock;

    EventBoards(
            Events events,
            Cards cards,
            Directory directory,
            CardCounts counts,
            ObjectProvider<EventPart> parts,
            ObjectProvider<ClosingAdvice> advice,
            EventRooms rooms,
            EventReopening reopening,
            Territories territories,
            Clock clock) {
        this.events = events;
        this.cards = cards;
        this.directory = directory;
        this.counts = counts;
        this.parts = parts;
        this.advice = advice;
        this.rooms = rooms;
        this.reopening = reopening;
        this.territories = territories;
        this.clock = clock;
    }

    /** The event's home: its board, and what is done or missing. */
    public EventHomeView home(Asker asker, EventId id) {
        asker.requireCoordinator();
        AttendedEvent attended = events.attended(asker, id);
        EventBoard board = of(asker, attended);
        LocalDate today = today(asker);
        List<EventTask> tasks = tasks(asker, attended, board, today);
        EventTask next = new NextStep(board.event(), tasks, today).find().orElse(null);
        return new EventHomeView(
                board,
                tasks,
                next,
                beforeClosing(asker, board.event()),
                rooms.hasBegun(asker, board.event()),
                reopening.isPossible(asker, board.event()));
    }

    @Override
    public Optional<EventTask> next(Asker asker, EventId id) {
        asker.requireCoordinator();
        AttendedEvent attended = events.attended(asker, id);
        LocalDate today = today(asker);
        List<EventTask> tasks = tasks(asker, attended, of(asker, attended), today);
        return new NextStep(attended.event(), tasks, today).find();
    }

    private List<EventTask> tasks(Asker asker, AttendedEvent attended, EventBoard board, LocalDate today) {
        return Stream.concat(
                        EventTasks.of(board, today).stream(),
                        parts.orderedStream().flatMap(part -> part.tasks(asker, attended).stream()))
                .toList();
    }

    private LocalDate today(Asker asker) {
        return territories
                .find(asker.territory())
                .map(territory -> clock.instant().atZone(territory.zone()).toLocalDate())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Asked for while the event can be closed. */
    private List<Advice> beforeClosing(Asker asker, Event event) {
        return event.state() == EventState.RUNNING
                ? advice.orderedStream()
                        .flatMap(each -> each.beforeClosing(asker, event).stream())
                        .toList()
                : List.of();
    }

    public EventBoard of(Asker asker, EventId id) {
        asker.requireCoordinator();
        return of(asker, events.attended(asker, id));
    }

    /** Who attends, without reading any card. */
    public Attendants attendants(Asker asker, EventId id) {
        asker.requireCoordinator();
        List<Participant> participants = events.participants(asker, id);
        return attendants(asker, participants, counts.of(asker, id, participants));
    }

    private Attendants attendants(Asker asker, List<Participant> participants, CardCounts.Counted counted) {
        Map<OrganisationId, OrganisationFace> faces = faces(
                asker, participants.stream().map(Participant::organisation).collect(Collectors.toSet()));
        List<Attendant> all = participants.stream()
                .filter(each -> faces.containsKey(each.organisation()))
                .map(each -> new Attendant(
                        each, Objects.requireNonNull(faces.get(each.organisation())), counted.of(each.organisation())))
                .toList();
        return new Attendants(all, counted.withoutCards());
    }

    private EventBoard of(Asker asker, AttendedEvent attended) {
        Event event = attended.event();
        List<BroughtCard> brought = attended.cards();
        Set<CardId> here = brought.stream().map(BroughtCard::card).collect(Collectors.toSet());
        List<CardFace> written = cards.of(
                asker,
                attended.participants().stream().map(Participant::organisation).toList(),
                brought.stream()
                        .filter(card -> !card.withdrawn())
                        .map(BroughtCard::card)
                        .toList());
        Map<OrganisationId, CardsElsewhere> elsewhere = written.stream()
                .filter(card -> !here.contains(card.id()))
                .collect(Collectors.groupingBy(
                        CardFace::organisation,
                        Collectors.collectingAndThen(Collectors.toList(), others -> CardsElsewhere.of(event, others))));
        return new EventBoard(
                event,
                attendants(asker, attended.participants(), counts.of(asker, attended)),
                brought,
                written,
                elsewhere);
    }

    private Map<OrganisationId, OrganisationFace> faces(Asker asker, Set<OrganisationId> ids) {
        Map<OrganisationId, OrganisationFace> faces = directory.organisations(asker, ids).stream()
                .collect(Collectors.toMap(OrganisationFace::id, face -> face));
        List<OrganisationId> others =
                ids.stream().filter(id -> !faces.containsKey(id)).toList();
        directory.former(asker, others).forEach(face -> faces.put(face.id(), face));
        return faces;
    }
}
