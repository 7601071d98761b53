package eu.maillage.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Opens files in tests. */
final class Readings {

    private Readings() {}

    static Reading reading(String name, byte[] bytes) {
        return reading(name, bytes, Limits.usual());
    }

    static Reading reading(String name, byte[] bytes, Limits limits) {
        try {
            return SpreadsheetReader.open(name, bytes, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Spreadsheet spreadsheet(byte[] bytes) {
        var reading = reading("fichier.xlsx", bytes);
        assertThat(reading).isInstanceOf(Spreadsheet.class);
        return (Spreadsheet) reading;
    }

    static Table table(RawWorkbook workbook) {
        return spreadsheet(workbook.bytes()).table();
    }

    static Table table(String text) {
        return table(text, StandardCharsets.UTF_8);
    }

    static Table table(String text, Charset charset) {
        return spreadsheet(text.getBytes(charset)).table();
    }

    static List<Row> rows(Table table) {
        try (var rows = table.rows()) {
            return rows.toList();
        }
    }

    static List<List<String>> texts(Table table) {
        return rows(table).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
