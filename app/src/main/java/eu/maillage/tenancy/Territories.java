package eu.maillage.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of territories of this installation: their names, open to all; what is in them is not. */
@Component
public class Territories {

    private static final String SELECT = """
            select id, slug, name, zone, language, version, logo, logo_width, logo_height from tenancy.territory
            """;

    private final JdbcClient database;

    Territories(JdbcClient database) {
        this.database = database;
    }

    public List<Territory> all() {
        return database.sql(SELECT + "order by name").query(Territories::row).list();
    }

    public Optional<Territory> find(TerritoryId id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Territories::row)
                .optional();
    }

    /** The one territory of this installation; empty when there are several, or none yet. */
    public Optional<Territory> only() {
        List<Territory> first =
                database.sql(SELECT + "limit 2").query(Territories::row).list();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /**
     * Gives the asker's territory another name, zone or language.
     *
     * @param seen the version that she changed; another one meanwhile is {@link Stale}
     */
    public void change(Asker asker, String name, ZoneId zone, String language, int seen) {
        asker.requireCoordinator();
        int changed = database.sql("""
                        update tenancy.territory
                        set name = :name, zone = :zone, language = :language, version = version + 1
                        where id = :id and version = :seen
                        """)
                .param("name", name)
                .param("zone", zone.getId())
                .param("language", language)
                .param("id", asker.territory().value())
                .param("seen", seen)
                .update();
        if (changed != 1) {
            throw new Stale("Territory %s is no longer at version %d.".formatted(asker.territory(), seen));
        }
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
                row.getString("language"),
                logo(row),
                row.getInt("version"));
    }

    private static @Nullable Logo logo(ResultSet row) throws SQLException {
        String digest = row.getString("logo");
        return digest == null ? null : new Logo(digest, row.getInt("logo_width"), row.getInt("logo_height"));
    }
}
