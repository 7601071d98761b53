package eu.maillage.cards.domain;

import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.spreadsheets.RefusalWords;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Stale;
import eu.maillage.tenancy.TerritoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps spreadsheets of cards, and what was judged of their rows, until they are written or given up. */
@Repository
class CardImportStore {

    private static final String SELECT = """
            select id, state, file_name, header, samples, columns, refusal, row_count, progress, moved, counts, started_at
            from cards.import
            """;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    CardImportStore(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String fileName, byte[] bytes, Instant now) {
        database.sql("""
                        insert into cards.import (id, state, file_name, started_at) values (:id, 'READING', :name, :now)
                        """)
                .param("id", id)
                .param("name", fileName)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("insert into cards.import_file (import_id, bytes) values (:id, :bytes)")
                .param("id", id)
                .param("bytes", bytes)
                .update();
    }

    Optional<CardImport> find(UUID id) {
        return database.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::row)
                .optional();
    }

    List<CardImport> recent(int limit) {
        return database.sql(SELECT + "order by started_at desc limit :limit")
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Until it ends. */
    Optional<byte[]> file(UUID id) {
        return database.sql("select bytes from cards.import_file where import_id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Moves it on, if it still stands where the asker saw it. */
    void move(UUID id, State from, State to) {
        int moved = database.sql("""
                        update cards.import set state = :to, progress = 0 where id = :id and state = :from
                        """)
                .param("id", id)
                .param("from", from.name())
                .param("to", to.name())
                .update();
        if (moved != 1) {
            throw new Stale("Import %s is no longer at %s.".formatted(id, from));
        }
    }

    void refuse(UUID id, RefusalWords refusal, Instant now) {
        database.sql("update cards.import set refusal = :refusal::jsonb, ended_at = :now where id = :id")
                .param("id", id)
                .param("refusal", json.writeValueAsString(refusal))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        move(id, State.READING, State.REFUSED);
        forget(id);
    }

    void confirmed(UUID id, Asker by) {
        database.sql("update cards.import set confirmed_by = :by, confirmed_name = :name where id = :id")
                .param("id", id)
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    /** The person who confirmed it, as the log names her. */
    Optional<Asker> confirmedBy(UUID id, TerritoryId territory) {
        return database.sql("""
                        select confirmed_by, confirmed_name from cards.import
                        where id = :id and confirmed_by is not null
                        """)
                .param("id", id)
                .query((row, number) -> new Asker(
                        territory,
                        Asker.Kind.PERSON,
                        row.getObject("confirmed_by", UUID.class),
                        row.getString("confirmed_name"),
                        Set.of()))
                .optional();
    }

    void describe(UUID id, List<String> header, List<List<String>> samples, int rows) {
        database.sql("""
                        update cards.import set header = :header, samples = :samples::jsonb, row_count = :rows where id = :id
                        """)
                .param("id", id)
                .param("header", header.toArray(String[]::new))
                .param("samples", json.writeValueAsString(samples))
                .param("rows", rows)
                .update();
    }

    void map(UUID id, List<Optional<CardColumn>> columns) {
        database.sql("update cards.import set columns = :columns where id = :id")
                .param("id", id)
                .param(
                        "columns",
                        columns.stream()
                                .map(column -> column.map(Enum::name).orElse(""))
                                .toArray(String[]::new))
                .update();
    }

    void progress(UUID id, int rows) {
        database.sql("update cards.import set progress = :rows where id = :id")
                .param("id", id)
                .param("rows", rows)
                .update();
    }

    /** What was judged takes the place of what was judged before. */
    void judged(UUID id, List<RowVerdict> verdicts, Map<Outcome, Integer> counts, boolean moved) {
        clear(id);
        database.sql("""
                        insert into cards.import_row (import_id, number, outcome, verdict)
                        select :id, number, outcome, verdict::jsonb
                        from unnest(:numbers::int[], :outcomes::text[], :verdicts::text[])
                            as judged (number, outcome, verdict)
                        """)
                .param("id", id)
                .param("numbers", verdicts.stream().map(RowVerdict::row).toArray(Integer[]::new))
                .param(
                        "outcomes",
                        verdicts.stream().map(each -> each.outcome().name()).toArray(String[]::new))
                .param(
                        "verdicts",
                        verdicts.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
        database.sql("update cards.import set counts = :counts::jsonb, moved = :moved where id = :id")
                .param("id", id)
                .param("counts", json.writeValueAsString(counts))
                .param("moved", moved)
                .update();
    }

    Map<Integer, Outcome> outcomes(UUID id) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        database.sql("select number, outcome from cards.import_row where import_id = :id")
                .param("id", id)
                .query(row -> {
                    outcomes.put(row.getInt("number"), Outcome.valueOf(row.getString("outcome")));
                });
        return outcomes;
    }

    List<RowVerdict> verdicts(UUID id, @Nullable Outcome outcome, int limit, int offset) {
        return database.sql("""
                        select verdict from cards.import_row
                        where import_id = :id and (:outcome::text is null or outcome = :outcome)
                        order by number limit :limit offset :offset
                        """)
                .param("id", id)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> json.readValue(row.getString(1), RowVerdict.class))
                .list();
    }

    /** Ends it; should two have written it at once, one of them finds it ended and takes all back. */
    void finish(UUID id, Instant now) {
        move(id, State.WRITING, State.DONE);
        database.sql("update cards.import set ended_at = :now, progress = row_count where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        forget(id);
    }

    List<CardImport> unfinished() {
        return database.sql(SELECT + "where ended_at is null").query(this::row).list();
    }

    /** Ends it unwritten wherever it stands, because it names somebody who is erased. */
    void giveUp(UUID id, Instant now) {
        clear(id);
        database.sql("""
                        update cards.import set state = 'REFUSED', refusal = :refusal::jsonb, ended_at = :now
                        where id = :id and ended_at is null
                        """)
                .param("id", id)
                .param("refusal", json.writeValueAsString(RefusalWords.namesErased()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        forget(id);
    }

    /** The refused rows of all imports that are over. */
    Map<UUID, List<RowVerdict>> refused() {
        Map<UUID, List<RowVerdict>> refused = new HashMap<>();
        database.sql("""
                        select import_id, verdict from cards.import_row
                        where import_id in (select id from cards.import where state = 'DONE')
                        """).query(row -> {
            refused.computeIfAbsent(row.getObject("import_id", UUID.class), _ -> new ArrayList<>())
                    .add(json.readValue(row.getString("verdict"), RowVerdict.class));
        });
        return refused;
    }

    /** Leaves of a row that it was refused, and that it named somebody who was erased since. */
    void blank(UUID id, int number) {
        database.sql("update cards.import_row set verdict = :verdict::jsonb where import_id = :id and number = :number")
                .param("id", id)
                .param("number", number)
                .param("verdict", json.writeValueAsString(RowVerdict.blank(number)))
                .update();
    }

    /** Deletes the file, its first rows and what became of each; what is left is how many there were, and the refused ones, to be put right. */
    private void forget(UUID id) {
        database.sql("delete from cards.import_file where import_id = :id")
                .param("id", id)
                .update();
        database.sql("update cards.import set samples = '[]' where id = :id")
                .param("id", id)
                .update();
        database.sql("delete from cards.import_row where import_id = :id and outcome <> 'REFUSED'")
                .param("id", id)
                .update();
    }

    void forgetRefusedBefore(Instant moment) {
        database.sql("""
                        delete from cards.import_row where import_id in
                            (select id from cards.import where state = 'DONE' and ended_at < :moment)
                        """).param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }

    /** What was said of the columns of the last file that had these titles. */
    Optional<List<Optional<CardColumn>>> columnsOf(List<String> header) {
        if (header.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        return database.sql("""
                        select columns from cards.import where state in ('PREVIEW', 'DONE') and header = :header::text[]
                        order by started_at desc limit 1
                        """)
                .param("header", header.toArray(String[]::new))
                .query((row, number) -> columns(row))
                .optional();
    }

    private static List<Optional<CardColumn>> columns(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("columns").getArray())
                .map(name -> name.isEmpty() ? Optional.<CardColumn>empty() : Optional.of(CardColumn.valueOf(name)))
                .toList();
    }

    private void clear(UUID id) {
        database.sql("delete from cards.import_row where import_id = :id")
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        database.sql("delete from cards.import where id = :id").param("id", id).update();
    }

    void removeBefore(Instant moment) {
        database.sql("""
                        delete from cards.import
                        where ended_at is null and state <> 'WRITING' and started_at < :moment
                        """).param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }

    private CardImport row(ResultSet row, int number) throws SQLException {
        String refusal = row.getString("refusal");
        return new CardImport(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getString("file_name"),
                List.of((String[]) row.getArray("header").getArray()),
                json.readValue(row.getString("samples"), new TypeReference<>() {}),
                columns(row),
                refusal == null ? null : json.readValue(refusal, RefusalWords.class),
                row.getInt("row_count"),
                row.getInt("progress"),
                row.getBoolean("moved"),
                json.readValue(row.getString("counts"), new TypeReference<>() {}),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
