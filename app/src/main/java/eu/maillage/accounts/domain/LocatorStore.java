package eu.maillage.accounts.domain;

import eu.maillage.tenancy.TerritoryId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is looked up before any territory is known: hashes and territory ids, nothing else. */
@Component
class LocatorStore {

    private final JdbcClient database;

    LocatorStore(JdbcClient database) {
        this.database = database;
    }

    void add(byte[] hash, TerritoryId territory) {
        database.sql(
                        "insert into accounts.locator (hash, territory_id) values (:hash, :territory) on conflict do nothing")
                .param("hash", hash)
                .param("territory", territory.value())
                .update();
    }

    void remove(byte[] hash, TerritoryId territory) {
        database.sql("delete from accounts.locator where hash = :hash and territory_id = :territory")
                .param("hash", hash)
                .param("territory", territory.value())
                .update();
    }

    List<TerritoryId> territories(byte[] hash) {
        return database.sql("select territory_id from accounts.locator where hash = :hash order by territory_id")
                .param("hash", hash)
                .query((row, number) -> new TerritoryId(row.getObject("territory_id", UUID.class)))
                .list();
    }

    /** Counts one more attempt unless as many as allowed were made since the given moment. */
    boolean attempt(byte[] hash, int allowed, Instant since, Instant now) {
        database.sql("delete from accounts.attempt where at < cast(:since as timestamptz) - interval '1 day'")
                .param("since", since.toString())
                .update();
        int added = database.sql("""
                        insert into accounts.attempt (hash, at)
                        select :hash, cast(:now as timestamptz)
                        where (select count(*) from accounts.attempt
                               where hash = :hash and at > cast(:since as timestamptz)) < :allowed
                        """)
                .param("hash", hash)
                .param("now", now.toString())
                .param("since", since.toString())
                .param("allowed", allowed)
                .update();
        return added == 1;
    }
}
