package eu.maillage.exchanges.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who came when answers had been given already, and who is away for now. */
@Component
class LatecomerStore {

    private final JdbcClient database;

    LatecomerStore(JdbcClient database) {
        this.database = database;
    }

    Latecomers of(UUID event) {
        Map<UUID, Long> after = new HashMap<>();
        Map<UUID, Instant> left = new HashMap<>();
        database.sql("select organisation_id, after_answer, left_at from exchanges.latecomer where event_id = :event")
                .param("event", event)
                .query(row -> {
                    UUID organisation = row.getObject("organisation_id", UUID.class);
                    OffsetDateTime leftAt = row.getObject("left_at", OffsetDateTime.class);
                    if (row.getObject("after_answer") != null) {
                        after.put(organisation, row.getLong("after_answer"));
                    } else if (leftAt != null) {
                        left.put(organisation, leftAt.toInstant());
                    }
                });
        return new Latecomers(after, left);
    }

    /** They took their seats just now. */
    void seated(UUID event, Collection<UUID> organisations) {
        organisations.forEach(organisation -> database.sql("""
                        insert into exchanges.latecomer (event_id, organisation_id, after_answer)
                        select :event, :organisation, coalesce(max(arrival), 0)
                        from exchanges.answer where event_id = :event
                        on conflict (territory_id, event_id, organisation_id)
                            do update set after_answer = excluded.after_answer, left_at = null
                        """)
                .param("event", event)
                .param("organisation", organisation)
                .update());
    }

    /** It is away from now on, or has been since it was noted first. */
    void away(UUID event, UUID organisation, Instant now) {
        database.sql("""
                        insert into exchanges.latecomer as known (event_id, organisation_id, left_at)
                        values (:event, :organisation, :now)
                        on conflict (territory_id, event_id, organisation_id)
                            do update set after_answer = null, left_at = coalesce(known.left_at, excluded.left_at)
                        """)
                .param("event", event)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was noted to be away. */
    boolean isAway(UUID event, UUID organisation) {
        return database.sql("""
                        select exists (select 1 from exchanges.latecomer
                            where event_id = :event and organisation_id = :organisation and after_answer is null)
                        """)
                .param("event", event)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /** It was away before anything began, and is not any more. */
    void forget(UUID event, UUID organisation) {
        database.sql("delete from exchanges.latecomer where event_id = :event and organisation_id = :organisation")
                .param("event", event)
                .param("organisation", organisation)
                .update();
    }
}
