package eu.maillage.events.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.tenancy.AskedOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who attends an event. */
@Repository
class ParticipantStore {

    private static final String COLUMNS = """
            select event_id, organisation_id, contact_id, state, added_on_the_day, checked_in_at, named_elsewhere, former_day
            from events.participant
            """;

    private final JdbcClient database;

    ParticipantStore(JdbcClient database) {
        this.database = database;
    }

    @AskedOnce
    List<Participant> of(EventId event) {
        return List.copyOf(database.sql(COLUMNS + "where event_id = :event order by added_at, organisation_id")
                .param("event", event.value())
                .query(ParticipantStore::row)
                .list());
    }

    Optional<Participant> find(EventId event, OrganisationId organisation) {
        return database.sql(COLUMNS + "where event_id = :event and organisation_id = :organisation")
                .param("event", event.value())
                .param("organisation", organisation.value())
                .query(ParticipantStore::row)
                .optional();
    }

    List<Participant> of(OrganisationId organisation) {
        return database.sql(COLUMNS + "where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .query(ParticipantStore::row)
                .list();
    }

    void save(Participant participant, Instant now) {
        database.sql("""
                        insert into events.participant (event_id, organisation_id, contact_id, state, added_on_the_day,
                                                        checked_in_at, former_day, added_at)
                        values (:event, :organisation, :contact, :state, :addedOnTheDay, :checkedInAt, :formerDay, :now)
                        on conflict (territory_id, event_id, organisation_id) do update
                        set contact_id = excluded.contact_id, state = excluded.state,
                            added_on_the_day = excluded.added_on_the_day, checked_in_at = excluded.checked_in_at,
                            former_day = excluded.former_day
                        """)
                .param("event", participant.event().value())
                .param("organisation", participant.organisation().value())
                .param("contact", value(participant.contact()))
                .param("state", participant.state().name())
                .param("addedOnTheDay", participant.addedOnTheDay())
                .param("checkedInAt", utc(participant.checkedInAt()))
                .param("formerDay", participant.formerDay(), Types.DATE)
                .param("now", utc(now))
                .update();
    }

    /** Those of them that were expected are there; in one order, so that no two tables wait for each other. */
    void seen(EventId event, Collection<OrganisationId> organisations, Instant now) {
        database.sql("""
                        update events.participant p
                        set state = 'PRESENT', checked_in_at = coalesce(p.checked_in_at, :now), former_day = null
                        from (select organisation_id from events.participant
                              where event_id = :event and organisation_id = any (:organisations)
                                and state in ('EXPECTED', 'CONFIRMED')
                              order by organisation_id for update) there
                        where p.event_id = :event and p.organisation_id = there.organisation_id
                        """)
                .param("event", event.value())
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("now", utc(now))
                .update();
    }

    /** What they answered was for the day before; where the event comes back to the day answered for, it holds again. */
    void moved(EventId event, LocalDate before, LocalDate now) {
        database.sql("""
                        update events.participant set former_day = nullif(coalesce(former_day, :before), :now)
                        where event_id = :event and state in ('CONFIRMED', 'ABSENT')
                        """)
                .param("event", event.value())
                .param("before", before)
                .param("now", now)
                .update();
    }

    void remove(EventId event, OrganisationId organisation) {
        database.sql("delete from events.participant where event_id = :event and organisation_id = :organisation")
                .param("event", event.value())
                .param("organisation", organisation.value())
                .update();
    }

    /**
     * Moves the merged organisation's place to the one kept. Where both attend, an event ahead forgets the merged one, with
     * its yes if the kept had not answered, and its presence; in one that has begun both were there, and both stay.
     */
    void move(OrganisationId merged, OrganisationId kept) {
        for (String statement : List.of("""
                        update events.participant k
                        set state = p.state, former_day = p.former_day, contact_id = coalesce(k.contact_id, p.contact_id),
                            checked_in_at = coalesce(k.checked_in_at, p.checked_in_at)
                        from events.participant p join events.event e on e.id = p.event_id
                        where p.organisation_id = :merged and k.organisation_id = :kept and k.event_id = p.event_id
                          and (k.state = 'EXPECTED' or (k.state <> 'PRESENT' and p.state = 'PRESENT')) and e.state not in ('RUNNING', 'CLOSED')
                        """, """
                        delete from events.participant p using events.event e
                        where p.organisation_id = :merged and e.id = p.event_id and e.state not in ('RUNNING', 'CLOSED')
                          and exists (select from events.participant k
                                      where k.event_id = p.event_id and k.organisation_id = :kept)
                        """, """
                        update events.participant p set organisation_id = :kept
                        where p.organisation_id = :merged
                          and not exists (select from events.participant k
                                          where k.event_id = p.event_id and k.organisation_id = :kept)
                        """)) {
            database.sql(statement)
                    .param("merged", merged.value())
                    .param("kept", kept.value())
                    .update();
        }
    }

    /** Whom the organisation names for one event says nothing of the others, where nobody is chosen. */
    void namedFor(EventId event, OrganisationId organisation) {
        database.sql("""
                        update events.participant set named_elsewhere = true
                        where organisation_id = :organisation and event_id <> :event and contact_id is null
                        """)
                .param("organisation", organisation.value())
                .param("event", event.value())
                .update();
    }

    void forget(ContactId contact) {
        database.sql("update events.participant set contact_id = null where contact_id = :contact")
                .param("contact", contact.value())
                .update();
    }

    private static @Nullable UUID value(@Nullable ContactId contact) {
        return contact == null ? null : contact.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Participant row(ResultSet row, int number) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        OffsetDateTime checkedIn = row.getObject("checked_in_at", OffsetDateTime.class);
        return new Participant(
                new EventId(row.getObject("event_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                contact == null ? null : new ContactId(contact),
                ParticipantState.valueOf(row.getString("state")),
                row.getBoolean("added_on_the_day"),
                checkedIn == null ? null : checkedIn.toInstant(),
                row.getBoolean("named_elsewhere"),
                row.getObject("former_day", LocalDate.class));
    }
}
