package eu.maillage.cards.domain;

import eu.maillage.tenancy.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps spreadsheets of cards until they are confirmed. */
@Repository
class CardImportStore {

    private final JdbcClient database;

    CardImportStore(JdbcClient database) {
        this.database = database;
    }

    void insert(CardImport kept, byte[] bytes) {
        database.sql("""
                        insert into cards.import (id, file_name, bytes, columns, started_at)
                        values (:id, :name, :bytes, :columns, :now)
                        """)
                .param("id", kept.id())
                .param("name", kept.fileName())
                .param("bytes", bytes)
                .param("columns", names(kept.columns()))
                .param("now", kept.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<CardImport> find(UUID id) {
        return database.sql("select id, file_name, columns, started_at from cards.import where id = :id for update")
                .param("id", id)
                .query(CardImportStore::row)
                .optional();
    }

    byte[] bytes(UUID id) {
        return database.sql("select bytes from cards.import where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    void map(UUID id, List<Optional<CardColumn>> columns) {
        database.sql("update cards.import set columns = :columns where id = :id")
                .param("id", id)
                .param("columns", names(columns))
                .update();
    }

    void remove(UUID id) {
        int removed = database.sql("delete from cards.import where id = :id")
                .param("id", id)
                .update();
        if (removed != 1) {
            throw new NotFound("No import " + id);
        }
    }

    void removeBefore(Instant moment) {
        database.sql("delete from cards.import where started_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] names(List<Optional<CardColumn>> columns) {
        return columns.stream().map(column -> column.map(Enum::name).orElse("")).toArray(String[]::new);
    }

    private static CardImport row(ResultSet row, int number) throws SQLException {
        List<Optional<CardColumn>> columns = Stream.of(
                        (String[]) row.getArray("columns").getArray())
                .map(name -> name.isEmpty() ? Optional.<CardColumn>empty() : Optional.of(CardColumn.valueOf(name)))
                .toList();
        return new CardImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                columns,
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
