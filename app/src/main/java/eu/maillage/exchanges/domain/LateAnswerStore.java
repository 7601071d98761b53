package eu.maillage.exchanges.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what tablets sent of an event that was closed: only how much, not what; one that is sent again counts once. */
@Component
class LateAnswerStore {

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batch;

    LateAnswerStore(JdbcClient database, NamedParameterJdbcOperations batch) {
        this.database = database;
        this.batch = batch;
    }

    void note(UUID event, Collection<Answer> answers, Instant now) {
        batch.batchUpdate(
                """
                insert into exchanges.late_answer (event_id, device_id, sequence, table_number, marks, received_at)
                values (:event, :device, :sequence, :table, :marks, :now)
                on conflict do nothing
                """,
                answers.stream()
                        .map(answer -> new MapSqlParameterSource("event", event)
                                .addValue("device", answer.device())
                                .addValue("sequence", answer.sequence())
                                .addValue("table", answer.table())
                                .addValue("marks", answer.marks().size())
                                .addValue("now", now.atOffset(ZoneOffset.UTC)))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Absent while nothing came too late. */
    Optional<LateAnswers> of(UUID event) {
        return database.sql("""
                        select sum(marks) as marks, array_agg(distinct table_number order by table_number) as tables
                        from exchanges.late_answer where event_id = :event having count(*) > 0
                        """)
                .param("event", event)
                .query((row, _) -> new LateAnswers(row.getInt("marks"), List.of((Integer[])
                        row.getArray("tables").getArray())))
                .optional();
    }

    void forget(UUID event) {
        database.sql("delete from exchanges.late_answer where event_id = :event")
                .param("event", event)
                .update();
    }
}
