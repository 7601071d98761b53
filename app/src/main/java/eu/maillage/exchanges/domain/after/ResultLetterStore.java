package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps to whom the file of an event was sent, and when last. */
@Component
class ResultLetterStore {

    private final JdbcClient database;

    ResultLetterStore(JdbcClient database) {
        this.database = database;
    }

    void put(EventId event, OrganisationId organisation, Instant now) {
        database.sql("""
                        insert into exchanges.result_letter (event_id, organisation_id, sent_at)
                        values (:event, :organisation, :now)
                        on conflict (territory_id, event_id, organisation_id) do update set sent_at = excluded.sent_at
                        """)
                .param("event", event.value())
                .param("organisation", organisation.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<OrganisationId, Instant> of(EventId event) {
        Map<OrganisationId, Instant> sent = new HashMap<>();
        database.sql("select organisation_id, sent_at from exchanges.result_letter where event_id = :event")
                .param("event", event.value())
                .query(row -> {
                    sent.put(
                            new OrganisationId(row.getObject("organisation_id", UUID.class)),
                            row.getObject("sent_at", OffsetDateTime.class).toInstant());
                });
        return sent;
    }
}
