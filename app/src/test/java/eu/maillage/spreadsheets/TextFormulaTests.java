package eu.maillage.spreadsheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormulaTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK('http://example.org','x')",
                " =SUM(A1:A9)",
                "=+A1",
                "=$B$2&'x'",
                "=Feuil1!A1",
                "=cmd|' /C calc'!A0",
                "=-1+2",
                "=@SI(A1;2;3)",
                "=MAX(A1;(B2)) * 2"
            })
    void aFormulaIsNoText(String field) throws IOException {
        Cell cell = read(field);
        assertThat(cell.kind()).isEqualTo(CellKind.UNCOMPUTED);
        assertThat(cell.formula()).isEqualTo(field.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=Égal=",
                "= Égalité (association)",
                "=",
                "+33 6 12 34 56 78",
                "+ de liens",
                "@Home (Lyon)",
                "-12",
                "=1664",
                "=SOMME(A1:A9) chaises"
            })
    void whatOnlyBeginsLikeOneIsText(String field) throws IOException {
        assertThat(read(field)).returns(CellKind.TEXT, Cell::kind).returns(field, Cell::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=HYPERLINK('x')", "'=1+1"})
    void oneThatAProgramGuardedIsText(String field) throws IOException {
        assertThat(read(field)).returns(CellKind.TEXT, Cell::kind).returns(field.substring(1), Cell::text);
    }

    private static Cell read(String field) throws IOException {
        String file = "Nom;Ville\n" + "\"" + field + "\";Dole\n";
        var read = (Spreadsheet)
                SpreadsheetReader.open("liste.csv", file.getBytes(StandardCharsets.UTF_8), Limits.usual());
        try (var rows = read.table().rows()) {
            return rows.findFirst().orElseThrow().cell(0);
        }
    }
}
