package eu.maillage.exchanges.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which events take no more answers. */
@Component
class ClosingStore {

    private final JdbcClient database;

    ClosingStore(JdbcClient database) {
        this.database = database;
    }

    boolean isClosed(UUID event) {
        return database.sql("select exists (select 1 from exchanges.closing where event_id = :event)")
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    /** Waits for the answers that are being taken; false when it was closed before. */
    boolean close(UUID event, Instant now) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:event, 1))")
                .param("event", event.toString())
                .query(Integer.class)
                .single();
        return database.sql("""
                                insert into exchanges.closing (event_id, closed_at) values (:event, :now)
                                on conflict do nothing
                                """)
                        .param("event", event)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
