package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.EventId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how far the searches for seatings are, so that any node can show it and stop it. */
@Component
class SearchStore {

    private final JdbcClient database;
    private final StoredOutcome outcomes;

    SearchStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.outcomes = new StoredOutcome(json);
    }

    Optional<SeatingSearch> find(EventId event) {
        return database.sql("""
                        select id, state, started_at, budget_seconds, stopping, affinity, bound, outcome
                        from exchanges.seating_search where event_id = :event
                        """)
                .param("event", event.value())
                .query((row, _) -> search(row))
                .optional();
    }

    /** Takes the place of an earlier search; one that still runs finds that it is not wanted any more. */
    void begin(EventId event, UUID id, Duration budget, Instant now, String by) {
        database.sql("""
                        insert into exchanges.seating_search (event_id, id, state, started_at, started_by, budget_seconds)
                        values (:event, :id, 'RUNNING', :now, :by, :budget)
                        on conflict (territory_id, event_id) do update
                        set id = excluded.id, state = 'RUNNING', started_at = excluded.started_at,
                            started_by = excluded.started_by, budget_seconds = excluded.budget_seconds,
                            stopping = false, affinity = null, bound = null, outcome = null
                        """)
                .param("event", event.value())
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("budget", budget.toSeconds())
                .update();
    }

    String startedBy(EventId event) {
        return database.sql("select started_by from exchanges.seating_search where event_id = :event")
                .param("event", event.value())
                .query((row, _) -> row.getString("started_by"))
                .single();
    }

    void stop(EventId event) {
        database.sql(
                        "update exchanges.seating_search set stopping = true where event_id = :event and state = 'RUNNING'")
                .param("event", event.value())
                .update();
    }

    /** False when the search is to end: it was stopped, or another took its place. */
    boolean note(EventId event, UUID id, double affinity, double bound) {
        return database.sql("""
                                update exchanges.seating_search set affinity = :affinity, bound = :bound
                                where event_id = :event and id = :id and state = 'RUNNING' and not stopping
                                """)
                        .param("event", event.value())
                        .param("id", id)
                        .param("affinity", affinity)
                        .param("bound", bound)
                        .update()
                == 1;
    }

    boolean isWanted(EventId event, UUID id) {
        return database.sql("""
                        select exists (select 1 from exchanges.seating_search
                            where event_id = :event and id = :id and state = 'RUNNING' and not stopping)
                        """)
                .param("event", event.value())
                .param("id", id)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** False when another search took its place. */
    boolean end(EventId event, UUID id, PlannedSeating outcome, String asked) {
        boolean found = outcome instanceof PlannedSeating.Found;
        return database.sql("""
                                update exchanges.seating_search set state = :state, outcome = :outcome::jsonb
                                where event_id = :event and id = :id and state = 'RUNNING'
                                """)
                        .param("event", event.value())
                        .param("id", id)
                        .param("state", found ? "FOUND" : "FAILED")
                        .param("outcome", found ? null : outcomes.written(outcome, asked))
                        .update()
                == 1;
    }

    private SeatingSearch search(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new SeatingSearch(
                row.getObject("id", UUID.class),
                SeatingSearch.State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Duration.ofSeconds(row.getInt("budget_seconds")),
                row.getBoolean("stopping"),
                row.getObject("affinity", Double.class),
                row.getObject("bound", Double.class),
                outcome == null ? null : outcomes.read(outcome),
                outcome == null ? null : outcomes.asked(outcome));
    }
}
