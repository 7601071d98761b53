package eu.maillage.exchanges.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

    /** Until the transaction ends, nobody else notes who comes to the event or leaves it. */
    void hold(UUID event) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:event, 3))")
                .param("event", event.toString())
                .query(Integer.class)
                .single();
    }

    Latecomers of(UUID event) {
        Map<UUID, Long> after = new HashMap<>();
        Map<UUID, Instant> left = new HashMap<>();
        Set<UUID> returned = new HashSet<>();
        database.sql("""
                        select organisation_id, after_answer, left_at, returned from exchanges.latecomer
                        where event_id = :event
                        """).param("event", event).query(row -> {
            UUID organisation = row.getObject("organisation_id", UUID.class);
            OffsetDateTime leftAt = row.getObject("left_at", OffsetDateTime.class);
            if (row.getObject("after_answer") != null) {
                after.put(organisation, row.getLong("after_answer"));
            }
            if (leftAt != null) {
                left.put(organisation, leftAt.toInstant());
            }
            if (row.getBoolean("returned")) {
                returned.add(organisation);
            }
        });
        return new Latecomers(after, left, returned);
    }

    /** They took their seats just now. */
    void seated(UUID event, Collection<UUID> organisations) {
        change(event, Set.copyOf(organisations), """
                insert into exchanges.latecomer (event_id, organisation_id, after_answer)
                select :event, organisation, (select coalesce(max(arrival), 0) from exchanges.answer where event_id = :event)
                from unnest(:names) organisation
                on conflict (territory_id, event_id, organisation_id) do update
                    set after_answer = excluded.after_answer, left_at = null, left_after = null, returned = false
                """);
    }

    /** It is away from now on, or has been since it was noted first. */
    void away(UUID event, UUID organisation, Instant now) {
        database.sql("""
                        insert into exchanges.latecomer as known (event_id, organisation_id, left_at, left_after)
                        select :event, :organisation, :now, coalesce(max(arrival), 0)
                        from exchanges.answer where event_id = :event
                        on conflict (territory_id, event_id, organisation_id) do update
                            set left_at = coalesce(known.left_at, excluded.left_at),
                                left_after = coalesce(known.left_after, excluded.left_after)
                        """)
                .param("event", event)
                .param("organisation", organisation)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was noted to be away, under any of its ids. */
    boolean isAway(UUID event, Set<UUID> names) {
        return database.sql("""
                        select exists (select 1 from exchanges.latecomer
                            where event_id = :event and organisation_id = any (:names)
                              and (left_at is not null or after_answer is null))
                        """)
                .param("event", event)
                .param("names", names.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Whether its table answered something while it was away. */
    boolean missedSomething(UUID event, Set<UUID> names, int table) {
        return database.sql("""
                        select exists (select 1 from exchanges.latecomer l
                            join exchanges.answer a on a.event_id = l.event_id and a.arrival > coalesce(l.left_after, 0)
                            where l.event_id = :event and l.organisation_id = any (:names) and a.table_number = :table
                              and (l.left_at is not null or l.after_answer is null))
                        """)
                .param("event", event)
                .param("names", names.toArray(UUID[]::new))
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    /** It is there again: what was read meanwhile is not asked of it, and whoever answered before it left is no newcomer. */
    void back(UUID event, Set<UUID> names) {
        change(event, names, """
                update exchanges.latecomer
                set left_at = null, left_after = null,
                    after_answer = (select coalesce(max(arrival), 0) from exchanges.answer where event_id = :event),
                    returned = exists (select 1 from exchanges.answer
                        where event_id = :event and organisations && :names)
                where event_id = :event and organisation_id = any (:names)
                """);
    }

    /** It was not away: all is as it was before. */
    void stayed(UUID event, Set<UUID> names) {
        change(event, names, """
                delete from exchanges.latecomer
                where event_id = :event and organisation_id = any (:names) and after_answer is null
                """);
        change(event, names, """
                update exchanges.latecomer set left_at = null, left_after = null
                where event_id = :event and organisation_id = any (:names)
                """);
    }

    private void change(UUID event, Set<UUID> names, String statement) {
        database.sql(statement)
                .param("event", event)
                .param("names", names.toArray(UUID[]::new))
                .update();
    }
}
