package eu.maillage.exchanges.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which of those who attended an event were one when it was closed. */
@Component
class ClosingStore {

    private final JdbcClient database;

    ClosingStore(JdbcClient database) {
        this.database = database;
    }

    /** The one kept, by the id of each that had become one with it and attended when the event was closed; absent before. */
    Optional<Map<UUID, UUID>> stayed(UUID event) {
        return database.sql("select went, kept from exchanges.closing where event_id = :event")
                .param("event", event)
                .query(ClosingStore::pairs)
                .optional();
    }

    private static Map<UUID, UUID> pairs(ResultSet row, int number) throws SQLException {
        UUID[] went = (UUID[]) row.getArray("went").getArray();
        UUID[] kept = (UUID[]) row.getArray("kept").getArray();
        Map<UUID, UUID> pairs = HashMap.newHashMap(went.length);
        for (int place = 0; place < went.length; place++) {
            pairs.put(went[place], kept[place]);
        }
        return pairs;
    }

    /** The lock under which answers are taken: whoever holds it waits for them, and they for it. */
    void hold(UUID event) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:event, 1))")
                .param("event", event.toString())
                .query(Integer.class)
                .single();
    }

    /** What was kept before stays. */
    void close(UUID event, Map<UUID, UUID> stayed, Instant now) {
        List<UUID> went = List.copyOf(stayed.keySet());
        database.sql("""
                        insert into exchanges.closing (event_id, closed_at, went, kept)
                        values (:event, :now, :went, :kept)
                        on conflict do nothing
                        """)
                .param("event", event)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("went", went.toArray(UUID[]::new))
                .param("kept", went.stream().map(stayed::get).toArray(UUID[]::new))
                .update();
    }

    void reopen(UUID event) {
        database.sql("delete from exchanges.closing where event_id = :event")
                .param("event", event)
                .update();
    }
}
