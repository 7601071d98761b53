package eu.maillage.exchanges.domain;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every answer that counts, and what was refused of it. */
@Component
class AnswerStore {

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batch;
    private final JsonMapper json;

    AnswerStore(JdbcClient database, NamedParameterJdbcOperations batch, JsonMapper json) {
        this.database = database;
        this.batch = batch;
        this.json = json;
    }

    /**
     * Until the transaction ends, the event is not closed under our hands, and nobody else adds to it: so its answers arrive in
     * the order in which they are committed, and whoever reads on from the last one misses none.
     */
    void holdOpen(UUID event) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:event, 1))")
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

    /**
     * An answer as it is kept.
     *
     * @param by the id of whoever sent it
     */
    record Kept(
            Answer answer,
            UUID cardOwner,
            Map<UUID, AnswerRefusal> refused,
            @Nullable UUID by) {}

    /** Whether each was added; not so when its device used its number before. */
    List<Boolean> add(UUID event, List<Kept> kept, Instant now) {
        int[] added = batch.batchUpdate(
                """
                insert into exchanges.answer (event_id, device_id, sequence, received_at, asker_id,
                    source, table_number, phase, round, card_id, card_owner_id, organisations, marks,
                    refused, fingerprint, implied)
                values (:event, :device, :sequence, :now, :asker, :source, :table, :phase, :round,
                    :card, :owner, :organisations, :marks, :refused::jsonb, :fingerprint, :implied)
                on conflict do nothing
                """, kept.stream().map(one -> columns(event, one, now)).toArray(SqlParameterSource[]::new));
        return IntStream.of(added).mapToObj(count -> count == 1).toList();
    }

    private SqlParameterSource columns(UUID event, Kept kept, Instant now) {
        Answer answer = kept.answer();
        List<UUID> organisations = new ArrayList<>(answer.marks().keySet());
        organisations.removeAll(kept.refused().keySet());
        return new MapSqlParameterSource("event", event)
                .addValue("device", answer.device())
                .addValue("sequence", answer.sequence())
                .addValue("now", now.atOffset(ZoneOffset.UTC))
                .addValue("asker", kept.by())
                .addValue("source", answer.source().name())
                .addValue("table", answer.table())
                .addValue("phase", answer.phase().name())
                .addValue("round", answer.round())
                .addValue("card", answer.card())
                .addValue("owner", kept.cardOwner())
                .addValue("organisations", organisations.toArray(UUID[]::new))
                .addValue("marks", marks(answer, organisations))
                .addValue("refused", json.writeValueAsString(kept.refused()))
                .addValue("fingerprint", fingerprint(answer))
                .addValue("implied", answer.implied());
    }

    /** A device's own number of an answer. */
    private record Numbered(UUID device, long sequence) {

        static Numbered of(Answer answer) {
            return new Numbered(answer.device(), answer.sequence());
        }
    }

    /** What is kept under a number. */
    private record Found(UUID fingerprint, Map<UUID, AnswerRefusal> refused) {

        AnswerOutcome outcome(Answer answer) {
            return fingerprint.equals(AnswerStore.fingerprint(answer))
                    ? new AnswerOutcome.Recorded(refused)
                    : new AnswerOutcome.Refused(AnswerRefusal.NUMBER_USED_TWICE);
        }
    }

    /** What came of these answers, of those whose numbers are kept. */
    Map<Answer, AnswerOutcome> outcomes(UUID event, Collection<Answer> answers) {
        Map<Numbered, Found> found = new HashMap<>();
        database.sql("""
                        select device_id, sequence, fingerprint, refused from exchanges.answer
                        where event_id = :event and (device_id, sequence) in
                            (select device, number from unnest(:devices, :numbers) as sent (device, number))
                        """)
                .param("event", event)
                .param("devices", answers.stream().map(Answer::device).toArray(UUID[]::new))
                .param("numbers", answers.stream().map(Answer::sequence).toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            new Numbered(row.getObject("device_id", UUID.class), row.getLong("sequence")),
                            new Found(
                                    row.getObject("fingerprint", UUID.class),
                                    json.readValue(row.getString("refused"), new TypeReference<>() {})));
                });
        return answers.stream()
                .filter(answer -> found.containsKey(Numbered.of(answer)))
                .distinct()
                .collect(Collectors.toMap(
                        answer -> answer, answer -> Objects.requireNonNull(found.get(Numbered.of(answer)))
                                .outcome(answer)));
    }

    /** The next answers after a place in the order of arrival, so many at most. */
    List<ReceivedAnswer> after(UUID event, long arrival, int most) {
        return database.sql("""
                        select arrival, device_id, sequence, source, table_number, phase, round, card_id, organisations,
                            marks, implied
                        from exchanges.answer where event_id = :event and arrival > :arrival
                        order by arrival limit :most
                        """)
                .param("event", event)
                .param("arrival", arrival)
                .param("most", most)
                .query((row, _) -> received(row))
                .list();
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
        String whole = answer.implied() ? content + " implied" : content;
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
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
                        marks,
                        row.getBoolean("implied")));
    }
}
