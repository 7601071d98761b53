package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.Readings.rows;
import static eu.maillage.spreadsheets.Readings.spreadsheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWritingTests {

    private static final List<Column> TWO = List.of(Column.of("Ressource", 30).wrapping(), Column.of("Contact", 20));

    @Test
    void everyValueIsReadBackAsItWasWritten() throws IOException {
        var columns = List.of(
                Column.of("Texte", 20),
                Column.of("Nombre", 10),
                Column.of("Jour", 12),
                Column.of("Moment", 16),
                Column.of("Mail", 25),
                Column.of("Téléphone", 16));
        List<Value> row = List.of(
                Value.of("Élan & «\u00a0Cœur\u00a0»\nligne 2"),
                new Value.Quantity(new BigDecimal("1234.50"), 2),
                new Value.Day(LocalDate.of(2026, 11, 21)),
                new Value.Moment(LocalDateTime.of(2026, 11, 21, 9, 30)),
                new Value.Mail("a.b@exemple.fr"),
                new Value.Phone("+33 (0)3 88 77 66 55"));
        var bytes = SpreadsheetWriter.workbook(
                List.of(new Sheet("Liste", List.of("Titre", "21 novembre"), columns, List.of(row))));

        var table = spreadsheet(bytes).table();
        assertThat(table.headerRow()).isEqualTo(4);
        assertThat(table.header()).containsExactly("Texte", "Nombre", "Jour", "Moment", "Mail", "Téléphone");
        assertThat(rows(table).getFirst().cells())
                .extracting(Cell::text)
                .containsExactly(
                        "Élan & «\u00a0Cœur\u00a0»\nligne 2",
                        "1234.5",
                        "2026-11-21",
                        "2026-11-21T09:30",
                        "a.b@exemple.fr",
                        "+33 (0)3 88 77 66 55");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var cells = book.getFirstSheet().read().getLast();
            assertThat(cells.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(cells.getCell(1).asNumber()).isEqualByComparingTo("1234.5");
            assertThat(cells.getCell(2).asDate()).isEqualTo("2026-11-21T00:00");
        }
        assertThat(part(bytes, "xl/worksheets/_rels/sheet1.xml.rels"))
                .contains("\"mailto:a.b@exemple.fr\"", "\"tel:+33388776655\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+33 1",
                "-5",
                "@SUM(A1)",
                "=cmd|' /C calc'!A0",
                "\t=1",
                "38749449500022",
                "_x0041_",
                "<b>&\"'"
            })
    void textStaysTextWhateverItBeginsWith(String text) throws IOException {
        var bytes = book(List.of(Value.of(text), Value.of("x")));
        assertThat(rows(spreadsheet(bytes).table()).getFirst().cell(0))
                .isEqualTo(new Cell(2, 0, CellKind.TEXT, text.strip(), null));
        assertThat(part(bytes, "xl/worksheets/sheet1.xml")).doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", " +33 1", "-5", "@SUM(A1)"})
    void whoEditsWhatLooksLikeAFormulaKeepsItsText(String text) throws IOException {
        assertThat(part(book(List.of(Value.of(text), Value.of("x"))), "xl/styles.xml"))
                .contains("formatCode=\"@\"");
        assertThat(part(book(List.of(Value.of("x"), Value.of("1=1"))), "xl/styles.xml"))
                .doesNotContain("formatCode=\"@\"");
    }

    @Test
    void aFrenchPhoneNumberIsWrittenInPairsAndCalledAtAClick() throws IOException {
        var bytes = book(List.of(new Value.Phone("0639981828"), Value.of("x")));
        assertThat(rows(spreadsheet(bytes).table()).getFirst().cell(0).text()).isEqualTo("06 39 98 18 28");
        assertThat(part(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).contains("\"tel:0639981828\"");
    }

    @Test
    void whatAFileCannotHoldIsLeftOut() {
        var bytes =
                book(List.of(Value.of("a\u0000b\u000Bc\uD800d\uFFFFe\r\nf\uD83D\uDE9A"), Value.of("x".repeat(40_000))));
        var row = rows(spreadsheet(bytes).table()).getFirst();
        assertThat(row.cell(0).text()).isEqualTo("abcde\nf\uD83D\uDE9A");
        assertThat(row.cell(1).text()).hasSize(32_767).endsWith("…");
    }

    @Test
    void theSameAddressInTwoRowsIsTwoLinks() throws IOException {
        var row = List.<Value>of(Value.of("Palette"), new Value.Mail("a@b.fr"));
        var bytes = SpreadsheetWriter.workbook(List.of(new Sheet("S", List.of(), TWO, List.of(row, row))));
        assertThat(part(bytes, "xl/worksheets/sheet1.xml")).contains("ref=\"B2\"", "ref=\"B3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"voir l'organisateur", "a@b", "a@b.fr?bcc=c@d.fr", "a b@c.fr", "a@b.fr,c@d.fr", ""})
    void whatIsNoAddressLeadsNowhere(String address) {
        assertThat(CellText.mailTo(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "03.88.77.66.55,tel:0388776655",
        "+33 (0)3 88 77 66 55,tel:+33388776655",
        "demander à l'accueil,''",
        "12,''"
    })
    void aNumberIsDialledByItsDigits(String number, String target) {
        assertThat(CellText.dial(number).orElse("")).isEqualTo(target);
    }

    @Test
    void theSameSheetsAlwaysGiveTheSameBytes() {
        var values = List.<Value>of(Value.of("a"), new Value.Mail("a@b.fr"));
        assertThat(book(values)).isEqualTo(book(values));
    }

    @Test
    void tabsBearLegalAndDifferentNames() {
        var names = List.of("L'atelier [1]: offres/besoins ?*", "", "history", "a".repeat(40), "A".repeat(40), "'");
        var sheets = names.stream()
                .map(name -> new Sheet(name, List.of(), TWO, List.of(List.of(Value.of("x"), Value.of("y")))))
                .toList();
        assertThat(spreadsheet(SpreadsheetWriter.workbook(sheets)).sheets())
                .containsExactly(
                        "L’atelier -1-- offres-besoins -",
                        "-",
                        "history (2)",
                        "a".repeat(31),
                        "A".repeat(27) + " (2)",
                        "’");
    }

    @Test
    void theNamesOfTheColumnsStayInViewAndOnPaper() throws IOException {
        var sheet = new Sheet("S", List.of("Titre"), TWO, List.of(List.of(Value.of("x"))));
        var bytes = SpreadsheetWriter.workbook(List.of(sheet));
        assertThat(part(bytes, "xl/worksheets/sheet1.xml"))
                .contains(
                        "ySplit=\"3\"",
                        "state=\"frozen\"",
                        "<autoFilter ref=\"A3:B4\"",
                        "orientation=\"landscape\"",
                        "fitToWidth=\"1\"",
                        "fitToHeight=\"0\"");
        assertThat(part(bytes, "xl/workbook.xml"))
                .contains("_xlnm.Print_Titles")
                .contains("$3:$3");
    }

    @Test
    void aWrappedTextHasTheHeightOfItsLines() throws IOException {
        var text = "Palettes en bois, à venir chercher sur place le mardi matin\nquai 2";
        assertThat(part(book(List.of(Value.of(text), Value.of(text))), "xl/worksheets/sheet1.xml"))
                .contains("<row r=\"2\" ht=\"42.0\" customHeight=\"1\">");
        assertThat(Lines.of("x".repeat(61), 30)).isEqualTo(3);
        assertThat(Lines.of("W".repeat(30), 30)).as("wide letters").isEqualTo(2);
        assertThat(Lines.of("", 30)).isZero();
    }

    @Test
    void narrowLettersAreNotTakenForAnotherLine() {
        assertThat(Lines.of("demandez à l’organisateur", 24)).isEqualTo(1);
        assertThat(Lines.of("Conserverie des Quatre-Vents", 28)).isEqualTo(1);
    }

    @Test
    void aRowWiderThanItsSheetIsAProgrammersError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book(List.of(Value.BLANK, Value.BLANK, Value.BLANK)))
                .withMessageContaining("2 columns")
                .withMessageContaining("Maybe");
    }

    private static byte[] book(List<Value> row) {
        return SpreadsheetWriter.workbook(List.of(new Sheet("S", List.of(), TWO, List.of(row))));
    }

    private static String part(byte[] bytes, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No part " + name);
    }
}
