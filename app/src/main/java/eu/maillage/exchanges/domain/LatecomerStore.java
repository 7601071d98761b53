package eu.maillage.exchanges.domain;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who came when answers had been given already, and who is away for now. */
@Component
class LatecomerStore {

    private static final RowMapper<Map.Entry<UUID, Long>> ENTRY =
            (row, _) -> Map.entry(row.getObject("organisation_id", UUID.class), row.getLong("after_answer"));

    private final JdbcClient database;

    LatecomerStore(JdbcClient database) {
        this.database = database;
    }

    Latecomers of(UUID event) {
        return new Latecomers(database.sql("""
                        select organisation_id, after_answer from exchanges.latecomer
                        where event_id = :event and after_answer is not null
                        """).param("event", event).query(ENTRY).list().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** They took their seats just now. */
    void seated(UUID event, Collection<UUID> organisations) {
        organisations.forEach(organisation -> database.sql("""
                        insert into exchanges.latecomer (event_id, organisation_id, after_answer)
                        select :event, :organisation, coalesce(max(arrival), 0)
                        from exchanges.answer where event_id = :event
                        on conflict (territory_id, event_id, organisation_id)
                            do update set after_answer = excluded.after_answer
                        """)
                .param("event", event)
                .param("organisation", organisation)
                .update());
    }

    void away(UUID event, UUID organisation) {
        database.sql("""
                        insert into exchanges.latecomer (event_id, organisation_id) values (:event, :organisation)
                        on conflict (territory_id, event_id, organisation_id) do update set after_answer = null
                        """)
                .param("event", event)
                .param("organisation", organisation)
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
