package eu.maillage.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of territories of this installation: names only, open to all; what is in them is not. */
@Component
public class Territories {

    private final JdbcClient database;

    Territories(JdbcClient database) {
        this.database = database;
    }

    public List<Territory> all() {
        return database.sql("select id, slug, name, zone, language from tenancy.territory order by name")
                .query(Territories::row)
                .list();
    }

    public Optional<Territory> find(TerritoryId id) {
        return database.sql("select id, slug, name, zone, language from tenancy.territory where id = :id")
                .param("id", id.value())
                .query(Territories::row)
                .optional();
    }

    /** Adds a territory; its slug must be free. */
    public void add(Territory territory) {
        database.sql("""
                        insert into tenancy.territory (id, slug, name, zone, language)
                        values (:id, :slug, :name, :zone, :language)
                        """)
                .param("id", territory.id().value())
                .param("slug", territory.slug())
                .param("name", territory.name())
                .param("zone", territory.zone().getId())
                .param("language", territory.language())
                .update();
    }

    private static Territory row(ResultSet row, int number) throws SQLException {
        return new Territory(
                new TerritoryId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                row.getString("language"));
    }
}
