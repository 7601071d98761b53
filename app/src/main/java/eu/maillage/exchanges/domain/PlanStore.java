package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Stale;
import eu.maillage.tenancy.TerritoryId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the published plans; the text of one is read once by each node, because it never changes. */
@Component
class PlanStore {

    private static final int REMEMBERED = 64;

    private record Key(TerritoryId territory, UUID event, int version) {}

    private final JdbcClient database;
    private final JsonMapper json;
    private final ConcurrentLruCache<Key, RoundPlan> remembered = new ConcurrentLruCache<>(REMEMBERED, this::read);

    PlanStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The version it was given; {@link Stale} when somebody else published at the same moment. */
    int add(UUID event, RoundPlan plan, Instant now) {
        try {
            return database.sql("""
                            insert into exchanges.published_plan (event_id, version, plan, published_at)
                            select :event, coalesce(max(version), 0) + 1, :plan::jsonb, :now
                            from exchanges.published_plan where event_id = :event
                            returning version
                            """)
                    .param("event", event)
                    .param("plan", json.writeValueAsString(new RoundPlan(plan.tables(), plan.cards(), plan.phases())))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .query(Integer.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw new Stale("Somebody else has just published a plan for the event " + event);
        }
    }

    Optional<PublishedPlan> latest(Asker asker, UUID event) {
        return version(event)
                .map(version -> new PublishedPlan(
                        version, remembered.get(new Key(asker.territory(), event, version)), Mergers.NONE));
    }

    private Optional<Integer> version(UUID event) {
        return database.sql("""
                        select version from exchanges.published_plan
                        where event_id = :event order by version desc limit 1
                        """).param("event", event).query(Integer.class).optional();
    }

    private RoundPlan read(Key key) {
        String text = database.sql("""
                        select plan from exchanges.published_plan where event_id = :event and version = :version
                        """)
                .param("event", key.event())
                .param("version", key.version())
                .query(String.class)
                .single();
        return json.readValue(text, RoundPlan.class);
    }
}
