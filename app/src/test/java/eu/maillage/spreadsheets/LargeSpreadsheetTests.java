package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeSpreadsheetTests {

    private static final int ROWS = 20_000;
    private static final int COLUMNS = 20;

    @Test
    void twentyThousandRowsPassThroughAnApplicationOfFortyMegabytes(@TempDir Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var file = folder.resolve("grand.xlsx").toString();
        var classes = System.getProperty("java.class.path");
        var child = new ProcessBuilder(java, "-Xmx40m", "-cp", classes, Small.class.getName(), file)
                .redirectErrorStream(true)
                .start();
        var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        assertThat(said).contains(ROWS + " rows");
    }

    @Test
    void twentyThousandLinesOfTextPassToo() {
        var text = new StringBuilder("nom;siret\n");
        IntStream.range(0, ROWS)
                .forEach(i -> text.append("Structure ").append(i).append(";38749449500022\n"));
        var spreadsheet = (Spreadsheet) reading("a.csv", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(spreadsheet.table().rowCount()).isEqualTo(ROWS);
    }

    /** An application with little memory that writes a large workbook and reads it again. */
    static final class Small {

        private Small() {}

        public static void main(String[] arguments) throws IOException {
            var file = Path.of(arguments[0]);
            write(file);
            var table = ((Spreadsheet) SpreadsheetReader.open("grand.xlsx", file, Limits.usual())).table();
            try (var rows = table.rows()) {
                System.out.println(rows.filter(Small::isWhole).count() + " rows");
            }
        }

        private static boolean isWhole(Row row) {
            return row.cells().size() == COLUMNS
                    && row.cell(COLUMNS - 1).text().equals("cellule %d, %d".formatted(row.number(), COLUMNS - 1));
        }

        private static void write(Path file) throws IOException {
            var columns = IntStream.range(0, COLUMNS)
                    .mapToObj(i -> Column.of("Colonne " + i, 12))
                    .toList();
            Iterable<List<Value>> rows =
                    () -> IntStream.range(2, ROWS + 2).mapToObj(Small::row).iterator();
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                SpreadsheetWriter.workbook(out, List.of(new Sheet("Grand", List.of(), columns, rows)));
            }
        }

        private static List<Value> row(int number) {
            return IntStream.range(0, COLUMNS)
                    .mapToObj(column -> Value.of("cellule %d, %d".formatted(number, column)))
                    .toList();
        }
    }
}
