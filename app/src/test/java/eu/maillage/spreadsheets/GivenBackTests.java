package eu.maillage.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenBackTests {

    private static final HeaderMapping<String> MAPPING =
            new HeaderMapping<>(Map.of("name", List.of("nom"), "city", List.of("ville")));

    @ParameterizedTest
    @CsvSource({"Ligne d’origine, Pourquoi refusée", "Original row, Why refused", "LIGNE D'ORIGINE, pourquoi refusee"})
    void refusedRowsComeBackAsTheyStoodInTheirFile(String number, String why) throws IOException {
        var table = again(
                number,
                why,
                List.of("Nom", "", "Ville"),
                List.of(new RefusedRow(7, List.of("Moulin", "x", "Brest", "y"), "non"), row(9, "", "")));

        assertThat(table.header()).containsExactly("Nom", "", "Ville");
        assertThat(table.rowCount()).isEqualTo(1);
        assertThat(texts(table)).containsExactly(List.of("Moulin", "x", "Brest", "y"));
    }

    @Test
    void lettersThatStandForNoTitlesStay() throws IOException {
        var table = again("Original row", "Why refused", List.of("", ""), List.of(row(7, "Moulin", "Brest")));

        assertThat(table.header()).containsExactly("A", "B");
        assertThat(texts(table)).containsExactly(List.of("Moulin", "Brest"));
    }

    @Test
    void aFilesOwnColumnsStay() throws IOException {
        var table = again("Numéro", "Pourquoi", List.of("Nom", "Ville"), List.of(row(7, "Moulin", "Brest")));

        assertThat(table.header()).containsExactly("Nom", "Ville", "Numéro", "Pourquoi");
    }

    private static RefusedRow row(int number, String... cells) {
        return new RefusedRow(number, List.of(cells), "non");
    }

    private static Table again(String number, String why, List<String> header, List<RefusedRow> rows)
            throws IOException {
        byte[] workbook = RefusedRow.workbook(new RefusedRow.Titles("Refus", number, why), header, rows);
        return MAPPING.named(((Spreadsheet) SpreadsheetReader.open("refus.xlsx", workbook, Limits.usual())).table());
    }

    private static List<List<String>> texts(Table table) {
        try (Stream<Row> rows = table.rows()) {
            return rows.map(row -> row.cells().stream().map(Cell::text).toList())
                    .toList();
        }
    }
}
