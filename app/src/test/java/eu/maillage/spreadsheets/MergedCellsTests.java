package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.RawWorkbook.aWorkbook;
import static eu.maillage.spreadsheets.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells below each other that were merged into one: the file keeps their value in the first row alone. */
class MergedCellsTests {

    @Test
    void everyRowThatAMergedCellSpansHasItsValue() throws IOException {
        var rows = row(1, "Nom", "Commune", "Zone")
                + row(2, "Alpha", "Blois", "ZA du Parc")
                + row(3, "Beta", "Blois")
                + row(4, "Gamma", "Vineuil")
                + row(5, "Delta", "Vineuil");
        assertThat(read(rows, "C2:C4", "B4:B5", "A1:C1", "oops", "A0:A9999999"))
                .containsExactly(
                        List.of("Alpha", "Blois", "ZA du Parc"),
                        List.of("Beta", "Blois", "ZA du Parc"),
                        List.of("Gamma", "Vineuil", "ZA du Parc"),
                        List.of("Delta", "Vineuil"));
    }

    @Test
    void aTitleOverTwoRowsIsNoValue() throws IOException {
        var rows = row(1, "Nom", "Commune", "Zone") + row(2, "", "Blois", "ZA") + row(3, "Alpha", "Blois", "ZA");
        assertThat(read(rows, "A1:A2")).first().isEqualTo(List.of("", "Blois", "ZA"));
    }

    @Test
    void whatARowSaysItselfStays() throws IOException {
        var rows = row(1, "Nom", "Commune", "Zone") + row(2, "Alpha", "Blois", "ZA") + row(3, "Beta", "Vineuil", "ZI");
        assertThat(read(rows, "B2:C3")).last().isEqualTo(List.of("Beta", "Vineuil", "ZI"));
    }

    private static List<List<String>> read(String rows, String... merged) throws IOException {
        var read = SpreadsheetReader.open(
                "liste.xlsx", aWorkbook().merged("Liste", rows, merged).bytes(), Limits.usual());
        try (var found = ((Spreadsheet) read).table().rows()) {
            return found.map(each -> each.cells().stream().map(Cell::text).toList())
                    .toList();
        }
    }
}
