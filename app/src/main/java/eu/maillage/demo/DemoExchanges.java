package eu.maillage.demo;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.Rehearsal;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The three exchanges of the demonstration: one being prepared, one this morning, one over. Each is made all at once, and
 * once more when a visitor has brought it to an end.
 */
@Component
@InTerritory
@ConditionalOnProperty("maillage.demo")
class DemoExchanges {

    /** Where the room is found: enough is answered to look at, and most is still to come. */
    private static final int ROUND = 3;

    private final Events events;
    private final Directory directory;
    private final Rehearsal rehearsal;
    private final Clock clock;

    DemoExchanges(Events events, Directory directory, Rehearsal rehearsal, Clock clock) {
        this.events = events;
        this.directory = directory;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    /** One is over, with its answers and its files, sent to all. */
    public void keepOneOver(Asker asker) {
        if (in(asker, EventState.CLOSED).isPresent()) {
            return;
        }
        EventId event = plan(asker, DemoDays.behind(today()));
        List<OrganisationId> guests = invite(asker, event);
        rehearsal.prepare(asker, event);
        events.move(asker, event, EventState.RUNNING);
        checkIn(asker, event, guests, 1);
        rehearsal.playThrough(
                Asker.application(asker.territory()), event, new DemoOpinions(events.cards(asker, event)));
        events.move(asker, event, EventState.CLOSED);
        rehearsal.sendFiles(asker, event);
    }

    /** One is being prepared: two do not come, most have confirmed, the plan and the papers are there. */
    public void keepOneAhead(Asker asker) {
        Optional<Event> known = in(asker, EventState.OPEN);
        if (known.isEmpty()) {
            EventId event = plan(asker, DemoDays.ahead(today()));
            List<OrganisationId> guests = guests(asker);
            Asker answers = Asker.application(asker.territory());
            events.expectAll(asker, event, guests);
            guests.subList(0, 2).forEach(guest -> events.mark(answers, event, guest, ParticipantState.ABSENT));
            guests.subList(5, guests.size() - 4)
                    .forEach(guest -> events.mark(answers, event, guest, ParticipantState.CONFIRMED));
            events.bringAll(asker, event);
            rehearsal.prepare(asker, event);
        } else if (known.get().day().isBefore(today())) {
            moveTo(asker, known.get(), DemoDays.ahead(today()));
        }
    }

    /**
     * One is running today: whenever the room has been asleep for so long, its third round begins again. One that a visitor
     * began besides is left to her.
     *
     * @return the event
     */
    public EventId keepOneRunning(Asker asker, Duration asleep) {
        Event event = in(asker, EventState.RUNNING).orElseGet(() -> begin(asker));
        if (rehearsal.isAsleep(asker, event.id(), asleep)) {
            if (!event.day().equals(today())) {
                moveTo(asker, event, today());
            }
            rehearsal.playInto(
                    Asker.application(asker.territory()),
                    event.id(),
                    ROUND,
                    new DemoOpinions(events.cards(asker, event.id())));
        }
        return event.id();
    }

    private Event begin(Asker asker) {
        EventId event = plan(asker, today());
        List<OrganisationId> guests = invite(asker, event);
        rehearsal.prepare(asker, event);
        events.move(asker, event, EventState.RUNNING);
        checkIn(asker, event, guests, 2);
        return events.event(asker, event).orElseThrow();
    }

    private Optional<Event> in(Asker asker, EventState state) {
        return events.events(asker).stream()
                .filter(event -> event.kind() == EventKind.EXCHANGE && event.state() == state)
                .min(Comparator.comparing(Event::day));
    }

    private EventId plan(Asker asker, LocalDate day) {
        List<String> taken = events.events(asker).stream().map(Event::name).toList();
        EventId event = events.plan(asker, DemoEvents.next(day, taken));
        events.move(asker, event, EventState.OPEN);
        return event;
    }

    private List<OrganisationId> invite(Asker asker, EventId event) {
        List<OrganisationId> guests = guests(asker);
        events.expectAll(asker, event, guests);
        events.bringAll(asker, event);
        return guests;
    }

    /** The last ones do not come, the others do. */
    private void checkIn(Asker asker, EventId event, List<OrganisationId> guests, int missing) {
        Asker door = Asker.application(asker.territory());
        int there = guests.size() - missing;
        guests.subList(0, there).forEach(guest -> events.mark(door, event, guest, ParticipantState.PRESENT));
        guests.subList(there, guests.size()).forEach(guest -> events.mark(door, event, guest, ParticipantState.ABSENT));
    }

    /** The organisations of the book that are still in the directory. */
    private List<OrganisationId> guests(Asker asker) {
        return DemoBook.organisations().stream()
                .flatMap(organisation -> directory.search(asker, organisation.name(), 1).stream())
                .map(OrganisationFace::id)
                .distinct()
                .toList();
    }

    private void moveTo(Asker asker, Event event, LocalDate day) {
        NewEvent wish = new NewEvent(
                event.kind(),
                event.name(),
                day,
                event.starts(),
                event.ends(),
                event.venue(),
                event.address(),
                event.description(),
                event.ownTradeRefused());
        events.change(asker, event.id(), wish, event.version());
    }

    private LocalDate today() {
        return clock.instant().atZone(DemoTerritory.ZONE).toLocalDate();
    }
}
