package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.RawWorkbook.aWorkbook;
import static eu.maillage.spreadsheets.RawWorkbook.row;
import static eu.maillage.spreadsheets.Readings.rows;
import static eu.maillage.spreadsheets.Readings.spreadsheet;
import static eu.maillage.spreadsheets.Readings.table;
import static eu.maillage.spreadsheets.Readings.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookReadingTests {

    private static final String NAMES = row(1, "Nom", "Valeur");

    @Test
    void rowsKeepTheirNumbersAndCellsTheirAddresses() {
        var table = table(
                aWorkbook().sheet("Liste", NAMES + row(4, "Scierie", "", "B") + "<row r=\"6\"/>" + row(7, "Mairie")));
        assertThat(table.header()).containsExactly("Nom", "Valeur");
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(rows(table)).extracting(Row::number).containsExactly(4, 7);
        assertThat(rows(table).getFirst().cell(2).address()).isEqualTo("C4");
        assertThat(rows(table).getFirst().cell(1).isBlank()).isTrue();
        assertThat(rows(table).getFirst().cell(30)).isEqualTo(Cell.blank(4, 30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            38749449500022         | 38749449500022
            3.8749449500022E13     | 38749449500022
            4.41E+13               | 44100000000000
            12.600000000000001     | 12.6
            4.8000000000000001E-2  | 0.048
            -0                     | 0
            -1500.50               | -1500.5
            1E2                    | 100
            """)
    void numbersKeepEveryDigitAndShowNoExponent(String stored, String text) {
        var table = table(aWorkbook().sheet("S", NAMES + "<row r=\"2\"><c r=\"B2\"><v>" + stored + "</v></c></row>"));
        assertThat(rows(table).getFirst().cell(1)).isEqualTo(new Cell(2, 1, CellKind.NUMBER, text, null));
    }

    @Test
    void aMangledIdentifierInTextStaysVisible() {
        assertThat(texts(table(aWorkbook().sheet("S", NAMES + row(2, "A", "4,41E+13")))))
                .containsExactly(java.util.List.of("A", "4,41E+13"));
    }

    @Test
    void anExponentWithoutMeasureStaysTextAndCostsNothing() {
        var table = table(aWorkbook()
                .sheet("S", NAMES + "<row><c r=\"B2\"><v>1E999999999</v></c><c><v>1E-999999999</v></c></row>"));
        assertThat(rows(table).getFirst().cell(1).kind()).isEqualTo(CellKind.TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            00000                       | 1000       | 01000
            00000                       | 75011      | 75011
            0#" "##" "##" "##" "##      | 388776655  | 03 88 77 66 55
            000\\ 000\\ 000\\ 00000     | 38749449500022 | 387 494 495 00022
            00000                       | 1234567    | 1234567
            00                          | 7.5        | 7.5
            """)
    void zerosThatAFormatShowsAreKept(String format, String stored, String text) {
        var workbook = aWorkbook()
                .formats(format)
                .sheet("S", NAMES + "<row r=\"2\"><c r=\"B2\" s=\"0\"><v>" + stored + "</v></c></row>");
        assertThat(rows(table(workbook)).getFirst().cell(1)).isEqualTo(new Cell(2, 1, CellKind.NUMBER, text, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            14                         | 46347          | DATE   | 2026-11-21
            22                         | 46347.3958333333 | DATE | 2026-11-21T09:30
            dd/mm/yyyy                 | 46347          | DATE   | 2026-11-21
            [$-40C]d mmmm yyyy;@       | 46347          | DATE   | 2026-11-21
            20                         | 0.3958333333   | DATE   | 09:30
            [$-F400]h:mm:ss            | 0.5            | DATE   | 12:00
            yyyy-mm-dd                 | 1              | DATE   | 1900-01-01
            yyyy-mm-dd                 | 61             | DATE   | 1900-03-01
            dd/mm/yyyy                 | 4E9            | NUMBER | 4000000000
            #,##0.00 "€"               | 12.5           | NUMBER | 12.5
            0.00E+00                   | 1200           | NUMBER | 1200
            0 "jours"                  | 3              | NUMBER | 3
            General                    | 46347          | NUMBER | 46347
            [Red]-0;[Blue]0            | 4              | NUMBER | 4
            """)
    void datesAreToldFromQuantities(String format, String stored, CellKind kind, String text) {
        var workbook = aWorkbook()
                .formats(format)
                .sheet("S", NAMES + "<row r=\"2\"><c r=\"B2\" s=\"0\"><v>" + stored + "</v></c></row>");
        assertThat(rows(table(workbook)).getFirst().cell(1)).isEqualTo(new Cell(2, 1, kind, text, null));
    }

    @Test
    void aWorkbookMayCountItsDaysFrom1904() {
        var workbook = aWorkbook()
                .since1904()
                .formats("14")
                .sheet("S", NAMES + "<row r=\"2\"><c r=\"B2\" s=\"0\"><v>44885</v></c></row>");
        assertThat(texts(table(workbook)).getFirst().get(1)).isEqualTo("2026-11-21");
    }

    @Test
    void formulasShowTheirLastValueAndErrorsSayTheirName() {
        var table = table(aWorkbook().sheet("S", NAMES + """
                <row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>Nomx</v></c><c r="B2"><f>1+1</f><v>2</v></c>
                <c r="C2" t="e"><f>VLOOKUP(1,X,2)</f><v>#N/A</v></c><c r="D2" t="e"><v>#REF!</v></c>
                <c r="E2" t="b"><v>1</v></c><c r="F2" t="d"><v>2026-11-21T00:00:00</v></c>
                <c r="G2" t="str"><f>IF(A1="","","")</f><v></v></c></row>"""));
        assertThat(rows(table).getFirst().cells())
                .containsExactly(
                        new Cell(2, 0, CellKind.FORMULA, "Nomx", "=A1&\"x\""),
                        new Cell(2, 1, CellKind.FORMULA, "2", "=1+1"),
                        new Cell(2, 2, CellKind.ERROR, "#N/A", "=VLOOKUP(1,X,2)"),
                        new Cell(2, 3, CellKind.ERROR, "#REF!", null),
                        new Cell(2, 4, CellKind.BOOLEAN, "true", null),
                        new Cell(2, 5, CellKind.DATE, "2026-11-21", null));
    }

    @Test
    void aFormulaWhoseValueWasNeverWrittenIsNoBlank() {
        var table = table(aWorkbook().sheet("S", NAMES + """
                <row r="2"><c r="A2"><f>X!A1</f></c><c r="B2"><f>X!B1</f><v></v></c><c r="C2" t="str"><f>""</f><v/></c>
                <c r="D2"><v>3</v></c></row>"""));
        assertThat(rows(table).getFirst().cells())
                .extracting(Cell::kind)
                .containsExactly(CellKind.UNCOMPUTED, CellKind.UNCOMPUTED, CellKind.BLANK, CellKind.NUMBER);
    }

    @Test
    void sharedTextComesWithoutItsStylesAndReadingAids() {
        var workbook = aWorkbook()
                .shared(
                        "<si><t>Nom</t></si>",
                        "<si><r><t>Bois </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">&amp; fer_x000D_</t></r><rPh><t>kana</t></rPh></si>")
                .sheet(
                        "S",
                        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>");
        assertThat(texts(table(workbook))).containsExactly(java.util.List.of("Bois & fer"));
    }

    @Test
    void titlesAboveTheHeaderAreLeftOut() {
        var table = table(aWorkbook()
                .sheet(
                        "S",
                        row(1, "Liste des entreprises de la zone")
                                + row(3, "", "au 21 novembre")
                                + row(5, "Raison sociale", "SIRET", "Commune")
                                + row(6, "Scierie", "38749449500022", "Colmar")));
        assertThat(table.headerRow()).isEqualTo(5);
        assertThat(table.header()).containsExactly("Raison sociale", "SIRET", "Commune");
        assertThat(table.rowCount()).isEqualTo(1);
        var other = table.withHeaderAt(3);
        assertThat(other.rowCount()).isEqualTo(2);
        assertThat(other.header()).containsExactly("", "au 21 novembre");
        assertThat(table.withHeaderAt(2).rowCount()).isEqualTo(3);
    }

    @Test
    void theFirstSheetWithDataIsTakenAndHiddenOnesAreNotShown() {
        var spreadsheet = spreadsheet(aWorkbook()
                .sheet("Vide", "")
                .sheet("Notice", row(1, "Lisez-moi"))
                .hiddenSheet("Listes", row(1, "a", "b") + row(2, "c", "d"))
                .sheet("Structures", NAMES + row(2, "Scierie", "12"))
                .bytes());
        assertThat(spreadsheet.sheets()).containsExactly("Notice", "Structures");
        assertThat(spreadsheet.table().sheet()).isEqualTo("Structures");
        assertThat(spreadsheet.table("Notice")).isPresent();
        assertThat(spreadsheet.table("Listes")).isEmpty();
    }

    @Test
    void aWorkbookWithMacrosIsReadAsPlainCells() {
        var workbook = aWorkbook().sheet("S", NAMES + row(2, "A", "B")).part("xl/vbaProject.bin", "Sub Auto_Open()");
        assertThat(texts(table(workbook))).containsExactly(java.util.List.of("A", "B"));
    }

    @Test
    void aFileOnDiskIsReadWhereItIs(@TempDir Path folder) throws IOException {
        var file = Files.write(
                folder.resolve("liste.csv"),
                aWorkbook().sheet("S", NAMES + row(2, "A", "B")).bytes());
        var spreadsheet = (Spreadsheet) SpreadsheetReader.open("liste.csv", file, Limits.usual());
        assertThat(spreadsheet.format()).isEqualTo(new Format.Workbook());
        assertThat(texts(spreadsheet.table())).containsExactly(java.util.List.of("A", "B"));
    }
}
