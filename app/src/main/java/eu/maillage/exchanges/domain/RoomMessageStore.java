package eu.maillage.exchanges.domain;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the last message of each control room until it is withdrawn or the event is closed. */
@Component
class RoomMessageStore {

    private final JdbcClient database;

    RoomMessageStore(JdbcClient database) {
        this.database = database;
    }

    Optional<RoomMessage> of(UUID event) {
        return database.sql("select id, text, sent_at from exchanges.room_message where event_id = :event")
                .param("event", event)
                .query((row, _) -> new RoomMessage(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void put(UUID event, RoomMessage message) {
        database.sql("""
                        insert into exchanges.room_message (event_id, id, text, sent_at)
                        values (:event, :id, :text, :sentAt)
                        on conflict (territory_id, event_id)
                        do update set id = excluded.id, text = excluded.text, sent_at = excluded.sent_at
                        """)
                .param("event", event)
                .param("id", message.id())
                .param("text", message.text())
                .param("sentAt", message.sentAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when another message took its place, or it was withdrawn before. */
    boolean withdraw(UUID event, UUID message) {
        return database.sql("delete from exchanges.room_message where event_id = :event and id = :message")
                        .param("event", event)
                        .param("message", message)
                        .update()
                == 1;
    }

    void forget(UUID event) {
        database.sql("delete from exchanges.room_message where event_id = :event")
                .param("event", event)
                .update();
    }
}
