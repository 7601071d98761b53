package eu.maillage.events;

import eu.maillage.cards.CardId;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of a territory. While one is over, whatever would change it, its participants or its cards is
 * {@link eu.maillage.tenancy.Closed}. Coordinators do everything; whoever holds a role in an event, such as a table's secretary,
 * sees that event, its participants and its cards.
 */
public interface Events {

    Optional<Event> event(Asker asker, EventId id);

    /** All events, the latest day first. */
    List<Event> events(Asker asker);

    /** Those who attend, absent ones included, in the order of their names. */
    List<Participant> participants(Asker asker, EventId event);

    /** The cards brought, withdrawn ones included, offers first, by their numbers. */
    List<BroughtCard> cards(Asker asker, EventId event);

    /** The event with its participants and cards; {@link eu.maillage.tenancy.NotFound} if there is none. */
    AttendedEvent attended(Asker asker, EventId event);

    EventId plan(Asker asker, NewEvent event);

    /**
     * Changes what is known of an event.
     *
     * @param version the one that the asker has seen; {@link eu.maillage.tenancy.Stale} if it is not the newest
     */
    void change(Asker asker, EventId event, NewEvent wish, int version);

    /** Moves an event on: it is announced, put off, begun, ended. Wherever it is already, nothing happens. */
    EventMove move(Asker asker, EventId event, EventState to);

    /** Expects an organisation; one that attends already keeps its state, and gets this contact unless it is null. */
    void expect(Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact);

    /** Expects several organisations at once; those that attend already keep their state. The answer: how many are new. */
    int expectAll(Asker asker, EventId event, Collection<OrganisationId> organisations);

    /** Notes whether an organisation comes, is there, or is not. */
    void mark(Asker asker, EventId event, OrganisationId organisation, ParticipantState state);

    /** Notes that organisations which were still expected are there, because they were seen to take part; others stay as they are. */
    void seen(Asker asker, EventId event, Collection<OrganisationId> organisations);

    /** Adds an organisation that came without being expected: it is present. */
    void welcome(Asker asker, EventId event, OrganisationId organisation, @Nullable ContactId contact);

    /** Brings one card: freezes its text and numbers it. A card that was withdrawn gets its own number back. */
    Bringing bring(Asker asker, EventId event, CardId card);

    /** Brings all ready cards of those who are counted; one answer for each card, drafts included. Withdrawn ones stay away. */
    List<Bringing> bringAll(Asker asker, EventId event);

    /** Takes a card back; its number stays its own. */
    void withdraw(Asker asker, EventId event, BroughtCardId card);
}
