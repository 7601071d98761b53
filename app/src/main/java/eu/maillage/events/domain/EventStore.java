package eu.maillage.events.domain;

import eu.maillage.cards.CardKind;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.NewEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps events, and counts the numbers given at each. */
@Repository
class EventStore {

    private static final String COLUMNS = """
            select id, kind, name, day, starts, ends, venue, address, description, own_trade_refused, state, version
            from events.event
            """;

    private final JdbcClient database;

    EventStore(JdbcClient database) {
        this.database = database;
    }

    Optional<Event> find(EventId id) {
        return database.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(EventStore::row)
                .optional();
    }

    /** Holds back whoever else wants to change the event, its participants or its numbers until this is done. */
    Optional<Event> findAndLock(EventId id) {
        return database.sql(COLUMNS + "where id = :id for update")
                .param("id", id.value())
                .query(EventStore::row)
                .optional();
    }

    List<Event> all() {
        return database.sql(COLUMNS + "order by day desc, id desc")
                .query(EventStore::row)
                .list();
    }

    void insert(EventId id, NewEvent event, Instant now) {
        written(database.sql("""
                        insert into events.event (id, kind, name, day, starts, ends, venue, address, description,
                                                  own_trade_refused, state, created_at)
                        values (:id, :kind, :name, :day, :starts, :ends, :venue, :address, :description,
                                :ownTradeRefused, 'DRAFT', :now)
                        """).param("now", now.atOffset(ZoneOffset.UTC)), id, event);
    }

    /** Whether it was changed; not so when somebody else changed it since this version. */
    boolean update(EventId id, NewEvent event, int version) {
        return written(database.sql("""
                        update events.event
                        set kind = :kind, name = :name, day = :day, starts = :starts, ends = :ends, venue = :venue,
                            address = :address, description = :description, own_trade_refused = :ownTradeRefused,
                            version = version + 1
                        where id = :id and version = :version
                        """).param("version", version), id, event) == 1;
    }

    private static int written(JdbcClient.StatementSpec statement, EventId id, NewEvent event) {
        return statement
                .param("id", id.value())
                .param("kind", event.kind().name())
                .param("name", event.name())
                .param("day", event.day())
                .param("starts", event.starts())
                .param("ends", event.ends())
                .param("venue", event.venue())
                .param("address", event.address())
                .param("description", event.description())
                .param("ownTradeRefused", event.ownTradeRefused())
                .update();
    }

    void move(EventId id, EventState to) {
        database.sql("update events.event set state = :state, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("state", to.name())
                .update();
    }

    void remove(EventId id) {
        database.sql("delete from events.event where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The next number for a card of this kind: given once, and never again. */
    int nextNumber(EventId id, CardKind kind) {
        String column = kind == CardKind.OFFER ? "last_offer" : "last_need";
        return database.sql("update events.event set %1$s = %1$s + 1 where id = :id returning %1$s".formatted(column))
                .param("id", id.value())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static Event row(ResultSet row, int number) throws SQLException {
        return new Event(
                new EventId(row.getObject("id", UUID.class)),
                EventKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("day", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("venue"),
                row.getString("address"),
                row.getString("description"),
                row.getBoolean("own_trade_refused"),
                EventState.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
