package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the wishes for the seating. */
@Component
class WishStore {

    private final JdbcClient database;

    WishStore(JdbcClient database) {
        this.database = database;
    }

    List<StoredWish> of(EventId event) {
        return database.sql("""
                        select id, kind, organisations, table_number from exchanges.wish
                        where event_id = :event order by kind desc, id
                        """)
                .param("event", event.value())
                .query((row, _) -> new StoredWish(row.getObject("id", UUID.class), wish(row)))
                .list();
    }

    /** A fixed place takes the place of an earlier one of the same organisation. */
    void add(EventId event, Wish wish) {
        database.sql("""
                        insert into exchanges.wish (id, event_id, kind, organisations, table_number)
                        values (:id, :event, :kind, :organisations, :table)
                        on conflict (territory_id, event_id, organisations) where kind = 'FIXED'
                        do update set table_number = excluded.table_number
                        """)
                .param("id", Ids.next())
                .param("event", event.value())
                .param("kind", kind(wish))
                .param(
                        "organisations",
                        wish.about().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("table", table(wish))
                .update();
    }

    void remove(EventId event, UUID id) {
        database.sql("delete from exchanges.wish where event_id = :event and id = :id")
                .param("event", event.value())
                .param("id", id)
                .update();
    }

    private static String kind(Wish wish) {
        return switch (wish) {
            case Wish.Together _ -> "TOGETHER";
            case Wish.Apart _ -> "APART";
            case Wish.Fixed _ -> "FIXED";
        };
    }

    private static @Nullable Integer table(Wish wish) {
        return wish instanceof Wish.Fixed fixed ? fixed.table() : null;
    }

    private static Wish wish(ResultSet row) throws SQLException {
        List<OrganisationId> about = Stream.of(
                        (UUID[]) row.getArray("organisations").getArray())
                .map(OrganisationId::new)
                .toList();
        return switch (row.getString("kind")) {
            case "TOGETHER" -> new Wish.Together(about);
            case "APART" -> new Wish.Apart(about);
            default -> new Wish.Fixed(about.getFirst(), row.getInt("table_number"));
        };
    }
}
