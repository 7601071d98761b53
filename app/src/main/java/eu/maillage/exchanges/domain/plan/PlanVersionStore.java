package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every plan made, and which one the room follows; who sits where in one is read once by each node, because it never changes. */
@Component
class PlanVersionStore {

    private static final String SELECT =
            "select event_id, number, made_at, made_by, cause, about, basis, locks_before from exchanges.plan_version ";

    private static final int REMEMBERED = 64;

    /** With the moment, because a number that was taken back may be given again. */
    private record Key(UUID event, int number, Instant madeAt) {}

    private final JdbcClient database;
    private final JsonMapper json;
    private final ConcurrentLruCache<Key, PlanContent> remembered = new ConcurrentLruCache<>(REMEMBERED, this::content);

    PlanVersionStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<PlanVersion> latest(EventId event) {
        return database.sql(SELECT + "where event_id = :event order by number desc limit 1")
                .param("event", event.value())
                .query((row, _) -> version(row))
                .optional();
    }

    Optional<PlanVersion> find(EventId event, int number) {
        return database.sql(SELECT + "where event_id = :event and number = :number")
                .param("event", event.value())
                .param("number", number)
                .query((row, _) -> version(row))
                .optional();
    }

    /** All, the newest first. */
    List<PlanVersion> all(EventId event) {
        return database.sql(SELECT + "where event_id = :event order by number desc")
                .param("event", event.value())
                .query((row, _) -> version(row))
                .list();
    }

    /** {@link Stale} when somebody else made a version of this number meanwhile. */
    void add(EventId event, PlanVersion version) {
        try {
            database.sql("""
                            insert into exchanges.plan_version (event_id, number, made_at, made_by, cause, about, basis, locks_before, content)
                            values (:event, :number, :madeAt, :madeBy, :cause, :about, :basis, :locks::jsonb, :content::jsonb)
                            """)
                    .param("event", event.value())
                    .param("number", version.number())
                    .param("madeAt", version.madeAt().atOffset(ZoneOffset.UTC))
                    .param("madeBy", version.madeBy())
                    .param("cause", version.cause().name())
                    .param("about", value(version.about()))
                    .param("basis", version.basis())
                    .param("locks", json.writeValueAsString(version.locksBefore()))
                    .param("content", json.writeValueAsString(version.content()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Stale("Event %s has a plan %d already.".formatted(event, version.number()));
        }
    }

    /** Lets nobody else who asks for it go on until this transaction is over. */
    void hold(EventId event) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:event, 2))")
                .param("event", event.toString())
                .query(Integer.class)
                .single();
    }

    Optional<Integer> released(EventId event) {
        return database.sql("select number from exchanges.plan_release where event_id = :event")
                .param("event", event.value())
                .query((row, _) -> row.getInt("number"))
                .optional();
    }

    Optional<NewerPlan> newerThanReleased(EventId event) {
        return database.sql("""
                        select max(version.number) as number, released.number as followed
                        from exchanges.plan_version version join exchanges.plan_release released using (territory_id, event_id)
                        where event_id = :event group by released.number having max(version.number) > released.number
                        """)
                .param("event", event.value())
                .query((row, _) -> new NewerPlan(row.getInt("number"), row.getInt("followed")))
                .optional();
    }

    void release(EventId event, int number, Instant now) {
        database.sql("""
                        insert into exchanges.plan_release (event_id, number, released_at) values (:event, :number, :now)
                        on conflict (territory_id, event_id)
                        do update set number = excluded.number, released_at = excluded.released_at
                        """)
                .param("event", event.value())
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private PlanVersion version(ResultSet row) throws SQLException {
        UUID about = row.getObject("about", UUID.class);
        Instant madeAt = row.getObject("made_at", OffsetDateTime.class).toInstant();
        return new PlanVersion(
                row.getInt("number"),
                madeAt,
                row.getString("made_by"),
                PlanVersion.Cause.valueOf(row.getString("cause")),
                about == null ? null : new OrganisationId(about),
                row.getObject("basis", Integer.class),
                List.of(json.readValue(row.getString("locks_before"), Wish.Fixed[].class)),
                remembered.get(new Key(row.getObject("event_id", UUID.class), row.getInt("number"), madeAt)));
    }

    private PlanContent content(Key key) {
        return database.sql("select content from exchanges.plan_version where event_id = :event and number = :number")
                .param("event", key.event())
                .param("number", key.number())
                .query((row, _) -> json.readValue(row.getString("content"), PlanContent.class))
                .single();
    }

    private static @Nullable UUID value(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }
}
