package eu.maillage.events.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.events.ParticipationChanged;
import eu.maillage.events.ParticipationEnded;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes who attends an event, by which contact, and who is there. */
@Component
@InTerritory
public class Attendance {

    private final EventStore events;
    private final ParticipantStore store;
    private final CardBringing cards;
    private final Directory directory;
    private final ApplicationEventPublisher facts;
    private final AuditLog audit;
    private final Clock clock;

    Attendance(
            EventStore events,
            ParticipantStore store,
            CardBringing cards,
            Directory directory,
            ApplicationEventPublisher facts,
            AuditLog audit,
            Clock clock) {
        this.events = events;
        this.store = store;
        this.cards = cards;
        this.directory = directory;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Expects several organisations at once; those that attend already keep their state. */
    public int expectAll(Asker asker, EventId event, Collection<OrganisationId> organisations) {
        asker.requireCoordinator();
        lockGoing(event);
        List<OrganisationId> fresh = directory.organisations(asker, organisations).stream()
                .map(OrganisationFace::id)
                .filter(organisation -> store.find(event, organisation).isEmpty())
                .toList();
        fresh.forEach(organisation -> add(asker, event, organisation, null, false));
        if (fresh.size() == 1) {
            log(asker, "added", event, fresh.getFirst());
        } else if (!fresh.isEmpty()) {
            audit.recordMany(asker, "events.audit.added-many", fresh.size(), event.scope());
        }
        return fresh.size();
    }

    public void expect(Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact) {
        asker.requireCoordinator();
        lockGoing(event);
        Optional<Participant> known = store.find(event, organisation);
        if (known.isPresent()) {
            if (contact != null) {
                choose(asker, event, organisation, contact);
            }
            return;
        }
        add(asker, event, organisation, contact, false);
        log(asker, "added", event, organisation);
    }

    private void add(
            Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact, boolean onTheDay) {
        save(
                asker,
                new Participant(
                        event,
                        organisation,
                        chosen(asker, organisation, contact),
                        onTheDay ? ParticipantState.PRESENT : ParticipantState.EXPECTED,
                        onTheDay,
                        onTheDay ? clock.instant() : null,
                        false,
                        null));
    }

    /** Chooses, for this event alone, somebody who is the first whom the directory knows of the organisation. */
    void chooseFirst(Asker asker, EventId event, OrganisationId organisation, ContactId contact) {
        choose(asker, event, organisation, contact);
        store.namedFor(event, organisation);
    }

    /** Chooses who comes for an organisation, or nobody yet. */
    public void choose(Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact) {
        EventAccess.requireVoice(asker, organisation);
        lockGoing(event);
        Participant known = find(event, organisation);
        store.save(with(known, contact == null ? null : chosen(asker, organisation, contact)), clock.instant());
        if (asker.coordinates()) {
            log(asker, contact == null ? "nobody-chosen" : "contact-chosen", event, organisation);
        }
    }

    public void mark(Asker asker, EventId event, OrganisationId organisation, ParticipantState state) {
        asker.requireCoordinator();
        lockGoing(event);
        Participant known = find(event, organisation);
        change(asker, known, state);
        if (known.state() != state || known.formerDay() != null) {
            log(asker, state.name().toLowerCase(Locale.ROOT), event, organisation);
        }
    }

    /** No fact is told: whoever was expected was counted before, and is now. */
    public void seen(Asker asker, EventId event, Collection<OrganisationId> organisations) {
        asker.requireCoordinator();
        if (!organisations.isEmpty()) {
            store.seen(event, organisations, clock.instant());
        }
    }

    private void log(Asker asker, String what, EventId event, OrganisationId organisation) {
        audit.record(asker, "events.audit." + what, new Scope("organisation", organisation.value()), event.scope());
    }

    /** An organisation's own answer for the day that it read, while the event is ahead. */
    public Answer answer(Asker asker, EventId event, OrganisationId organisation, boolean comes, LocalDate read) {
        EventAccess.requireVoice(asker, organisation);
        Participant known = find(event, organisation);
        Event now = lock(event);
        if (!now.isAhead()) {
            return Answer.TOO_LATE;
        }
        if (!now.day().equals(read)) {
            return Answer.OTHER_DAY;
        }
        change(asker, known, comes ? ParticipantState.CONFIRMED : ParticipantState.ABSENT);
        return Answer.NOTED;
    }

    /** What became of an organisation's answer. */
    public enum Answer {
        NOTED,
        TOO_LATE,
        OTHER_DAY
    }

    public void welcome(Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact) {
        asker.requireCoordinator();
        lockGoing(event);
        Optional<Participant> known = store.find(event, organisation);
        if (known.isPresent()) {
            Participant comes = contact == null ? known.get() : with(known.get(), chosen(asker, organisation, contact));
            change(asker, comes, ParticipantState.PRESENT);
        } else {
            add(asker, event, organisation, contact, true);
        }
        log(asker, known.isPresent() ? "present" : "welcomed", event, organisation);
    }

    /** Expects an organisation while the event is ahead; once it has begun, welcomes it. */
    public void join(Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact) {
        asker.requireCoordinator();
        if (lockGoing(event).isAhead()) {
            expect(asker, event, organisation, contact);
        } else {
            welcome(asker, event, organisation, contact);
        }
    }

    /** Takes an organisation off the list and its cards back, unless the event has begun. */
    public Removal remove(Asker asker, EventId event, OrganisationId organisation) {
        asker.requireCoordinator();
        if (!lockGoing(event).isAhead()) {
            return Removal.MARK_ABSENT_INSTEAD;
        }
        cards.withdrawAll(asker, event, organisation);
        store.remove(event, organisation);
        facts.publishEvent(new ParticipationEnded(asker.territory(), event, organisation));
        log(asker, "removed", event, organisation);
        return Removal.REMOVED;
    }

    /** What became of taking an organisation off the list. */
    public enum Removal {
        REMOVED,
        MARK_ABSENT_INSTEAD
    }

    private void change(Asker asker, Participant known, ParticipantState state) {
        boolean there = state == ParticipantState.PRESENT;
        Instant seen = there && known.checkedInAt() == null ? clock.instant() : known.checkedInAt();
        save(
                asker,
                new Participant(
                        known.event(),
                        known.organisation(),
                        known.contact(),
                        state,
                        known.addedOnTheDay(),
                        there ? seen : null,
                        known.namedElsewhere(),
                        null));
    }

    private void save(Asker asker, Participant participant) {
        store.save(participant, clock.instant());
        facts.publishEvent(new ParticipationChanged(
                asker.territory(),
                participant.event(),
                participant.organisation(),
                participant.state(),
                participant.addedOnTheDay()));
    }

    private static Participant with(Participant known, @Nullable ContactId contact) {
        return new Participant(
                known.event(),
                known.organisation(),
                contact,
                known.state(),
                known.addedOnTheDay(),
                known.checkedInAt(),
                known.namedElsewhere(),
                known.formerDay());
    }

    /** One of the organisation's people; where none is named and there is only one to choose, she is chosen. */
    private @Nullable ContactId chosen(Asker asker, OrganisationId organisation, @Nullable ContactId contact) {
        List<ContactId> people = directory
                .organisation(asker, organisation)
                .orElseThrow(() -> new NotFound("No organisation %s.".formatted(organisation)))
                .contacts()
                .stream()
                .map(ContactFace::id)
                .toList();
        if (contact != null && !people.contains(contact)) {
            throw new NotFound("Nobody %s at organisation %s.".formatted(contact, organisation));
        }
        return contact != null ? contact : people.size() == 1 ? people.getFirst() : null;
    }

    private Participant find(EventId event, OrganisationId organisation) {
        return store.find(event, organisation)
                .orElseThrow(() -> new NotFound("Organisation %s does not attend %s.".formatted(organisation, event)));
    }

    private Event lockGoing(EventId event) {
        Event going = lock(event);
        going.requireNotOver();
        return going;
    }

    private Event lock(EventId event) {
        return events.findAndLock(event).orElseThrow(() -> new NotFound("No event %s.".formatted(event)));
    }
}
