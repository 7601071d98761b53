package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.EventId;
import eu.maillage.exchanges.Interest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the interests of exchanges that are over. */
@Component
class InterestStore {

    private final JdbcClient database;

    InterestStore(JdbcClient database) {
        this.database = database;
    }

    /** False when it was recorded before. */
    boolean add(Interest interest) {
        return database.sql("""
                                insert into exchanges.interest (event_id, card_id, interested_id, owner_id, recorded_at)
                                values (:event, :card, :interested, :owner, :at)
                                on conflict do nothing
                                """)
                        .param("event", interest.event().value())
                        .param("card", interest.card().value())
                        .param("interested", interest.interested().value())
                        .param("owner", interest.owner().value())
                        .param("at", interest.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void forget(EventId event) {
        database.sql("delete from exchanges.interest where event_id = :event")
                .param("event", event.value())
                .update();
    }

    List<Interest> of(EventId event) {
        return database.sql("""
                        select event_id, card_id, interested_id, owner_id, recorded_at
                        from exchanges.interest where event_id = :event order by card_id, interested_id
                        """)
                .param("event", event.value())
                .query(InterestStore::row)
                .list();
    }

    private static Interest row(ResultSet row, int number) throws SQLException {
        return new Interest(
                new EventId(row.getObject("event_id", UUID.class)),
                new BroughtCardId(row.getObject("card_id", UUID.class)),
                new OrganisationId(row.getObject("interested_id", UUID.class)),
                new OrganisationId(row.getObject("owner_id", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
