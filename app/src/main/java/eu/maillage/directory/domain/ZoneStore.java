package eu.maillage.directory.domain;

import eu.maillage.directory.ZoneFace;
import eu.maillage.directory.ZoneId;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Stale;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Zones in the database. */
@Component
class ZoneStore {

    private final JdbcClient database;

    ZoneStore(JdbcClient database) {
        this.database = database;
    }

    List<ZoneFace> all() {
        return database.sql("select id, name from directory.zone order by folded, name")
                .query((row, number) ->
                        new ZoneFace(new ZoneId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    List<Zone> counted() {
        return database.sql("""
                        select zone.id, version, name, (select count(*) from directory.organisation
                            where zone_id = zone.id and archived_at is null) as organisations
                        from directory.zone order by folded, name
                        """)
                .query((row, number) -> new Zone(
                        new ZoneId(row.getObject("id", UUID.class)),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getInt("organisations")))
                .list();
    }

    Optional<ZoneId> named(String name) {
        return database.sql("select id from directory.zone where folded = :folded")
                .param("folded", Folding.zone(name))
                .query((row, number) -> new ZoneId(row.getObject(1, UUID.class)))
                .optional();
    }

    ZoneId findOrAdd(String name) {
        database.sql("""
                        insert into directory.zone (id, name, folded) values (:id, :name, :folded)
                        on conflict (territory_id, folded) do nothing
                        """)
                .param("id", Ids.next())
                .param("name", name.strip())
                .param("folded", Folding.zone(name))
                .update();
        return named(name).orElseThrow();
    }

    void add(ZoneId id, String name) {
        database.sql("insert into directory.zone (id, name, folded) values (:id, :name, :folded)")
                .param("id", id.value())
                .param("name", name.strip())
                .param("folded", Folding.zone(name))
                .update();
    }

    void rename(ZoneId id, int version, String name) {
        int renamed = database.sql("""
                        update directory.zone set name = :name, folded = :folded, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("name", name.strip())
                .param("folded", Folding.zone(name))
                .update();
        if (renamed != 1) {
            throw new Stale("Zone %s is no longer at version %d.".formatted(id, version));
        }
    }

    /** Leaves its organisations without a zone. */
    void remove(ZoneId id) {
        database.sql("update directory.organisation set zone_id = null, version = version + 1 where zone_id = :id")
                .param("id", id.value())
                .update();
        int removed = database.sql("delete from directory.zone where id = :id")
                .param("id", id.value())
                .update();
        if (removed != 1) {
            throw new NotFound("No zone " + id);
        }
    }
}
