package eu.maillage.exchanges.domain;

import eu.maillage.tenancy.Asker;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every answer that counts, and what was refused of it. */
@Component
class AnswerStore {

    private final JdbcClient database;
    private final JsonMapper json;

    AnswerStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Until the transaction ends, the event is not closed under our hands. */
    void holdOpen(UUID event) {
        database.sql("select 1 from pg_advisory_xact_lock_shared(hashtextextended(:event, 1))")
                .param("event", event.toString())
                .query(Integer.class)
                .single();
    }

    /** Whether anything was answered. */
    boolean hasAny(UUID event) {
        return database.sql("select exists (select 1 from exchanges.answer where event_id = :event)")
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    /** False when the device used this number before. */
    boolean add(UUID event, Answer answer, UUID cardOwner, Map<UUID, AnswerRefusal> refused, Asker asker, Instant now) {
        List<UUID> organisations = new ArrayList<>(answer.marks().keySet());
        organisations.removeAll(refused.keySet());
        return database.sql("""
                                insert into exchanges.answer (event_id, device_id, sequence, received_at, asker_id,
                                    source, table_number, phase, round, card_id, card_owner_id, organisations, marks,
                                    refused, fingerprint)
                                values (:event, :device, :sequence, :now, :asker, :source, :table, :phase, :round,
                                    :card, :owner, :organisations, :marks, :refused::jsonb, :fingerprint)
                                on conflict do nothing
                                """)
                        .param("event", event)
                        .param("device", answer.device())
                        .param("sequence", answer.sequence())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("asker", asker.id())
                        .param("source", answer.source().name())
                        .param("table", answer.table())
                        .param("phase", answer.phase().name())
                        .param("round", answer.round())
                        .param("card", answer.card())
                        .param("owner", cardOwner)
                        .param("organisations", organisations.toArray(UUID[]::new))
                        .param("marks", marks(answer, organisations))
                        .param("refused", json.writeValueAsString(refused))
                        .param("fingerprint", fingerprint(answer))
                        .update()
                == 1;
    }

    /** What came of the answer that the device sent under this number, if it is kept. */
    Optional<AnswerOutcome> outcome(UUID event, Answer answer) {
        return database.sql("""
                        select fingerprint, refused from exchanges.answer
                        where event_id = :event and device_id = :device and sequence = :sequence
                        """)
                .param("event", event)
                .param("device", answer.device())
                .param("sequence", answer.sequence())
                .query((row, _) -> outcome(row, answer))
                .optional();
    }

    /** The answers that arrived after a place in the order, and how many there are up to it: told of one moment. */
    Arrivals after(UUID event, long arrival) {
        List<ReceivedAnswer> later = new ArrayList<>();
        long[] before = new long[1];
        database.sql("""
                        select earlier.count, answer.arrival, device_id, sequence, source, table_number, phase, round,
                            card_id, organisations, marks
                        from (select count(*) from exchanges.answer
                              where event_id = :event and arrival <= :arrival) earlier
                        left join exchanges.answer on event_id = :event and answer.arrival > :arrival
                        order by answer.arrival
                        """).param("event", event).param("arrival", arrival).query(row -> {
            before[0] = row.getLong("count");
            if (row.getObject("arrival") != null) {
                later.add(received(row));
            }
        });
        return new Arrivals(before[0], later);
    }

    /** What arrived after a place in the order, and how many answers there are up to it. */
    record Arrivals(long before, List<ReceivedAnswer> later) {}

    private AnswerOutcome outcome(ResultSet row, Answer answer) throws SQLException {
        return row.getObject("fingerprint", UUID.class).equals(fingerprint(answer))
                ? new AnswerOutcome.Recorded(json.readValue(row.getString("refused"), new TypeReference<>() {}))
                : new AnswerOutcome.Refused(AnswerRefusal.NUMBER_USED_TWICE);
    }

    private static String[] marks(Answer answer, List<UUID> organisations) {
        return organisations.stream()
                .map(organisation ->
                        answer.marks().getOrDefault(organisation, Mark.BLANK).name())
                .toArray(String[]::new);
    }

    /** Tells an answer that is sent again from another one under the same number. */
    private static UUID fingerprint(Answer answer) {
        String content = "%s %d %s %d %s %s"
                .formatted(
                        answer.source(),
                        answer.table(),
                        answer.phase(),
                        answer.round(),
                        answer.card(),
                        new TreeMap<>(answer.marks()));
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }

    private static ReceivedAnswer received(ResultSet row) throws SQLException {
        UUID[] organisations = (UUID[]) row.getArray("organisations").getArray();
        String[] said = (String[]) row.getArray("marks").getArray();
        Map<UUID, Mark> marks = HashMap.newHashMap(organisations.length);
        for (int place = 0; place < organisations.length; place++) {
            marks.put(organisations[place], Mark.valueOf(said[place]));
        }
        return new ReceivedAnswer(
                row.getLong("arrival"),
                new Answer(
                        row.getObject("device_id", UUID.class),
                        row.getLong("sequence"),
                        AnswerSource.valueOf(row.getString("source")),
                        row.getInt("table_number"),
                        Phase.valueOf(row.getString("phase")),
                        row.getInt("round"),
                        row.getObject("card_id", UUID.class),
                        marks));
    }
}
