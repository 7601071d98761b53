package eu.maillage.directory.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an import: what the file says, what was judged of it, what somebody decided. */
@Component
class ImportRowStore {

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportRowStore(JdbcClient database) {
        this.database = database;
    }

    void clear(ImportId id) {
        database.sql("delete from directory.import_row where import_id = :id")
                .param("id", id.value())
                .update();
    }

    void add(ImportId id, List<RawRow> rows) {
        database.sql("""
                        insert into directory.import_row (import_id, number, cells)
                        select :id, number, cells::jsonb from unnest(:numbers::int[], :cells::text[]) as row (number, cells)
                        """)
                .param("id", id.value())
                .param("numbers", rows.stream().map(RawRow::number).toArray(Integer[]::new))
                .param(
                        "cells",
                        rows.stream()
                                .map(row -> json.writeValueAsString(row.cells()))
                                .toArray(String[]::new))
                .update();
    }

    List<RawRow> first(ImportId id, int limit) {
        return database.sql("""
                        select number, cells from directory.import_row where import_id = :id order by number limit :limit
                        """)
                .param("id", id.value())
                .param("limit", limit)
                .query(this::raw)
                .list();
    }

    Map<Integer, String> decisions(ImportId id) {
        Map<Integer, String> decisions = new HashMap<>();
        database.sql("select number, decision from directory.import_row where import_id = :id and decision is not null")
                .param("id", id.value())
                .query(row -> {
                    decisions.put(row.getInt("number"), row.getString("decision"));
                });
        return decisions;
    }

    boolean decide(ImportId id, int row, String decision) {
        return database.sql("""
                        update directory.import_row set decision = :decision,
                            verdict = jsonb_set(verdict, '{decision}', to_jsonb(:decision::text))
                        where import_id = :id and number = :row and outcome = 'DUPLICATE'
                            and (:decision = 'create'
                                or verdict -> 'candidates' @> jsonb_build_array(jsonb_build_object('key', :decision::text)))
                        """)
                        .param("id", id.value())
                        .param("row", row)
                        .param("decision", decision)
                        .update()
                == 1;
    }

    /** The rows that nobody has answered and that have no safe answer. */
    List<Integer> open(ImportId id) {
        return database.sql("""
                        select number from directory.import_row
                        where import_id = :id and outcome = 'DUPLICATE' and verdict ->> 'decision' is null
                        order by number
                        """)
                .param("id", id.value())
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** Decides all rows that ask: each is its first candidate, or each is an organisation of its own. */
    void decideAll(ImportId id, boolean same) {
        String decision = same ? "verdict -> 'candidates' -> 0 ->> 'key'" : "'" + Verdict.CREATE + "'::text";
        database.sql("""
                        update directory.import_row set decision = %1$s,
                            verdict = jsonb_set(verdict, '{decision}', to_jsonb(%1$s))
                        where import_id = :id and outcome = 'DUPLICATE'
                        """.formatted(decision)).param("id", id.value()).update();
    }

    /** Every row is there already; the conflict finds each by its key, where an update would read them all each time. */
    void judged(ImportId id, List<Verdict> verdicts) {
        database.sql("""
                        insert into directory.import_row (import_id, number, cells, outcome, verdict)
                        select :id, number, '[]', outcome, verdict::jsonb
                        from unnest(:numbers::int[], :outcomes::text[], :verdicts::text[])
                            as judged (number, outcome, verdict)
                        on conflict (territory_id, import_id, number) do update
                        set outcome = excluded.outcome, verdict = excluded.verdict
                        """)
                .param("id", id.value())
                .param("numbers", verdicts.stream().map(Verdict::row).toArray(Integer[]::new))
                .param(
                        "outcomes",
                        verdicts.stream().map(each -> each.outcome().name()).toArray(String[]::new))
                .param(
                        "verdicts",
                        verdicts.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    List<Verdict> verdicts(ImportId id, Verdict.@Nullable Outcome outcome, int limit, int offset) {
        return database.sql("""
                        select verdict from directory.import_row
                        where import_id = :id and (:outcome::text is null or outcome = :outcome)
                        order by number limit :limit offset :offset
                        """)
                .param("id", id.value())
                .param("outcome", outcome == null ? null : outcome.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) ->
                        json.readValue(row.getString(1), Verdict.class).answered())
                .list();
    }

    /** The rows that were refused, as the file has them. */
    List<RawRow> refused(ImportId id) {
        return database.sql("""
                        select number, cells from directory.import_row
                        where import_id = :id and outcome = 'REFUSED' order by number
                        """).param("id", id.value()).query(this::raw).list();
    }

    /** A row that was refused, of the import that keeps it. */
    record Kept(ImportId id, RawRow row) {}

    /** The refused rows of all imports that are over. */
    List<Kept> kept() {
        return database.sql("""
                        select import_id, number, cells from directory.import_row
                        where import_id in (select id from directory.import where state = 'DONE')
                        """)
                .query((row, number) ->
                        new Kept(new ImportId(row.getObject("import_id", UUID.class)), raw(row, number)))
                .list();
    }

    /** Leaves of a row that it was refused, and that it named somebody who was erased since. */
    void blank(ImportId id, int number) {
        RowNote why = RowNote.of(RowNote.Kind.ERASED_PERSON, "");
        var blank = new Verdict(
                number, Verdict.Outcome.REFUSED, "", null, List.of(why), List.of(), List.of(), Map.of(), null);
        database.sql("""
                        update directory.import_row set cells = '[]', verdict = :verdict::jsonb
                        where import_id = :id and number = :number
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("verdict", json.writeValueAsString(blank))
                .update();
    }

    private RawRow raw(ResultSet row, int number) throws SQLException {
        return new RawRow(row.getInt("number"), json.readValue(row.getString("cells"), new TypeReference<>() {}));
    }

    /** Deletes what is left of imports that were done before a moment. */
    void forgetBefore(Instant moment) {
        database.sql("""
                        delete from directory.import_row where import_id in
                            (select id from directory.import where state = 'DONE' and ended_at < :moment)
                        """).param("moment", OrganisationStore.utc(moment)).update();
    }
}
