package eu.maillage.directory.domain;

import eu.maillage.directory.domain.Import.State;
import eu.maillage.spreadsheets.RefusalWords;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Stale;
import eu.maillage.tenancy.TerritoryId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their files in the database; their rows are the {@link ImportRowStore}’s. */
@Component
class ImportStore {

    private static final String COLUMNS = """
            id, state, file_name, sheet, sheets, header, mapping, refusal, row_count, progress, stamp, moved, counts,
            started_at
            """;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    ImportStore(JdbcClient database) {
        this.database = database;
    }

    void add(ImportId id, String fileName, byte[] bytes, String startedBy, Instant now) {
        database.sql("""
                        insert into directory.import (id, state, file_name, started_by, started_at)
                        values (:id, 'READING', :name, :by, :now)
                        """)
                .param("id", id.value())
                .param("name", fileName)
                .param("by", startedBy)
                .param("now", OrganisationStore.utc(now))
                .update();
        database.sql("insert into directory.import_file (import_id, bytes) values (:id, :bytes)")
                .param("id", id.value())
                .param("bytes", bytes)
                .update();
    }

    Optional<Import> find(ImportId id) {
        return database.sql("select " + COLUMNS + " from directory.import where id = :id")
                .param("id", id.value())
                .query(this::imported)
                .optional();
    }

    List<Import> recent(int limit) {
        return database.sql("select " + COLUMNS + " from directory.import order by started_at desc limit :limit")
                .param("limit", limit)
                .query(this::imported)
                .list();
    }

    /** Until it ends. */
    Optional<byte[]> file(ImportId id) {
        return database.sql("select bytes from directory.import_file where import_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Moves it on, if it still stands where the asker saw it. */
    void move(ImportId id, State from, State to) {
        int moved = database.sql("""
                        update directory.import set state = :to, progress = 0 where id = :id and state = :from
                        """)
                .param("id", id.value())
                .param("from", from.name())
                .param("to", to.name())
                .update();
        if (moved != 1) {
            throw new Stale("Import %s is no longer at %s.".formatted(id, from));
        }
    }

    void confirmed(ImportId id, Asker by) {
        database.sql("update directory.import set confirmed_by = :by, confirmed_name = :name where id = :id")
                .param("id", id.value())
                .param("by", by.id())
                .param("name", by.name())
                .update();
    }

    /** The person who confirmed it, as the log names her. */
    Optional<Asker> confirmedBy(ImportId id, TerritoryId territory) {
        return database.sql("""
                        select confirmed_by, confirmed_name from directory.import
                        where id = :id and confirmed_by is not null
                        """)
                .param("id", id.value())
                .query((row, number) -> new Asker(
                        territory,
                        Asker.Kind.PERSON,
                        row.getObject("confirmed_by", UUID.class),
                        row.getString("confirmed_name"),
                        Set.of()))
                .optional();
    }

    void chooseSheet(ImportId id, String sheet) {
        database.sql("update directory.import set sheet = :sheet where id = :id")
                .param("id", id.value())
                .param("sheet", sheet)
                .update();
    }

    void refuse(ImportId id, RefusalWords refusal, Instant now) {
        database.sql("update directory.import set refusal = :refusal::jsonb, ended_at = :now where id = :id")
                .param("id", id.value())
                .param("refusal", json.writeValueAsString(refusal))
                .param("now", OrganisationStore.utc(now))
                .update();
        move(id, State.READING, State.REFUSED);
        forget(id);
    }

    void describe(ImportId id, String sheet, List<String> sheets, List<String> header, int rows) {
        database.sql("""
                        update directory.import
                        set sheet = :sheet, sheets = :sheets, header = :header, row_count = :rows where id = :id
                        """)
                .param("id", id.value())
                .param("sheet", sheet)
                .param("sheets", sheets.toArray(String[]::new))
                .param("header", header.toArray(String[]::new))
                .param("rows", rows)
                .update();
    }

    void map(ImportId id, Map<Integer, ImportColumn> mapping) {
        database.sql("update directory.import set mapping = :mapping::jsonb where id = :id")
                .param("id", id.value())
                .param("mapping", json.writeValueAsString(mapping))
                .update();
    }

    void progress(ImportId id, int rows) {
        database.sql("update directory.import set progress = :rows where id = :id")
                .param("id", id.value())
                .param("rows", rows)
                .update();
    }

    void preview(ImportId id, String stamp, boolean moved) {
        database.sql("""
                        update directory.import set stamp = :stamp, moved = :moved, counts =
                            (select coalesce(jsonb_object_agg(outcome, n), '{}') from (
                                select outcome, count(*) as n from directory.import_row
                                where import_id = :id group by outcome) counted)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("stamp", stamp)
                .param("moved", moved)
                .update();
    }

    /** Ends it; should two have written it at once, one of them finds it ended and takes all back. */
    void finish(ImportId id, Map<String, Integer> counts, Instant now) {
        move(id, State.WRITING, State.DONE);
        database.sql("""
                        update directory.import set counts = :counts::jsonb, ended_at = :now, progress = row_count
                        where id = :id
                        """)
                .param("id", id.value())
                .param("counts", json.writeValueAsString(counts))
                .param("now", OrganisationStore.utc(now))
                .update();
        forget(id);
    }

    List<Import> unfinished() {
        return database.sql("select " + COLUMNS + " from directory.import where ended_at is null")
                .query(this::imported)
                .list();
    }

    /** Ends it unwritten wherever it stands, because it names somebody who is erased; its rows are deleted before. */
    void giveUp(ImportId id, Instant now) {
        database.sql("""
                        update directory.import set state = 'REFUSED', refusal = :refusal::jsonb, ended_at = :now
                        where id = :id and ended_at is null
                        """)
                .param("id", id.value())
                .param("refusal", json.writeValueAsString(RefusalWords.namesErased()))
                .param("now", OrganisationStore.utc(now))
                .update();
        forget(id);
    }

    /** Deletes the file and the rows; what is left is how many there were, and the refused ones, to be put right. */
    private void forget(ImportId id) {
        for (String table : List.of("import_file where", "import_row where outcome is distinct from 'REFUSED' and")) {
            database.sql("delete from directory.%s import_id = :id".formatted(table))
                    .param("id", id.value())
                    .update();
        }
    }

    /** What was said of the columns of the last file that had these titles. */
    Optional<Map<Integer, ImportColumn>> mappingOf(List<String> header) {
        if (header.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        return database.sql("""
                        select mapping from directory.import where state in ('PREVIEW', 'DONE') and header = :header::text[]
                        order by started_at desc limit 1
                        """)
                .param("header", header.toArray(String[]::new))
                .query((row, number) -> mapping(row))
                .optional();
    }

    private Map<Integer, ImportColumn> mapping(ResultSet row) throws SQLException {
        return new TreeMap<>(
                json.readValue(row.getString("mapping"), new TypeReference<Map<Integer, ImportColumn>>() {}));
    }

    void remove(ImportId id) {
        database.sql("delete from directory.import where id = :id")
                .param("id", id.value())
                .update();
    }

    List<ImportId> unfinishedBefore(Instant moment) {
        return database.sql("""
                        select id from directory.import
                        where ended_at is null and state <> 'WRITING' and started_at < :moment
                        """)
                .param("moment", OrganisationStore.utc(moment))
                .query((row, number) -> new ImportId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Changes whenever anything does that an import is compared with. */
    String stamp() {
        return database.sql("""
                        select concat_ws(' ',
                            (select concat(count(*), ' ', sum(version)) from directory.organisation),
                            (select concat(count(*), ' ', sum(version)) from directory.contact),
                            (select concat(count(*), ' ', max(since)) from directory.standing),
                            (select count(*) from directory.consent),
                            (select concat(count(*), ' ', sum(version)) from directory.zone))
                        """).query((row, number) -> row.getString(1)).single();
    }

    private Import imported(ResultSet row, int number) throws SQLException {
        String refusal = row.getString("refusal");
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("sheet"),
                Arrays.asList((String[]) row.getArray("sheets").getArray()),
                Arrays.asList((String[]) row.getArray("header").getArray()),
                mapping(row),
                refusal == null ? null : json.readValue(refusal, RefusalWords.class),
                row.getInt("row_count"),
                row.getInt("progress"),
                row.getString("stamp"),
                row.getBoolean("moved"),
                json.readValue(row.getString("counts"), new TypeReference<>() {}),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
