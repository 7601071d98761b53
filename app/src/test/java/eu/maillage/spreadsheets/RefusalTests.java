package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.RawWorkbook.aWorkbook;
import static eu.maillage.spreadsheets.RawWorkbook.row;
import static eu.maillage.spreadsheets.Readings.reading;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.spreadsheets.Refusal.Corrupt;
import eu.maillage.spreadsheets.Refusal.Damage;
import eu.maillage.spreadsheets.Refusal.Empty;
import eu.maillage.spreadsheets.Refusal.LooksLike;
import eu.maillage.spreadsheets.Refusal.Measure;
import eu.maillage.spreadsheets.Refusal.NotASpreadsheet;
import eu.maillage.spreadsheets.Refusal.OldFormat;
import eu.maillage.spreadsheets.Refusal.PasswordProtected;
import eu.maillage.spreadsheets.Refusal.TooLarge;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTests {

    private static final Limits SMALL = new Limits(2_000_000, 3_000_000, 50, 20, 500, 10_000);

    @Test
    void aFileWithoutAnythingWrittenIsEmpty() {
        assertThat(reading("a.csv", new byte[0])).isEqualTo(new Empty());
        assertThat(reading("a.csv", bytes(" \r\n;;\r\n  ;\u00a0"))).isEqualTo(new Empty());
        assertThat(reading("a.csv", bytes("\uFEFF"))).isEqualTo(new Empty());
        assertThat(reading(
                        "a.xlsx",
                        aWorkbook()
                                .sheet("S", "<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")
                                .bytes()))
                .isEqualTo(new Empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.XLS", "a.ods", "a.xlsm"})
    void oneTextUnderTheNameOfAWorkbookIsNoSpreadsheet(String name) {
        assertThat(reading(name, bytes("not a zip"))).isEqualTo(new NotASpreadsheet(LooksLike.UNKNOWN));
        assertThat(reading(name, bytes("\n12345\n\n"))).isEqualTo(new NotASpreadsheet(LooksLike.UNKNOWN));
    }

    @Test
    void textThatIsOnlyMisnamedIsRead() {
        assertThat(reading("a.xlsx", bytes("nom;ville\nScierie;Colmar\n"))).isInstanceOf(Spreadsheet.class);
        assertThat(reading("a.xlsx", bytes("nom;ville\n"))).isInstanceOf(Spreadsheet.class);
        assertThat(reading("a.xlsx", bytes("nom\nScierie\n"))).isInstanceOf(Spreadsheet.class);
        assertThat(reading("a.csv", bytes("nom\n"))).isInstanceOf(Spreadsheet.class);
    }

    @Test
    void aLockedWorkbookSaysSo() {
        assertThat(reading("a.xlsx", oldContainer("EncryptedPackage"))).isEqualTo(new PasswordProtected());
    }

    @Test
    void aWorkbookOfTheNinetiesSaysSo() {
        assertThat(reading("a.xlsx", oldContainer("Workbook"))).isEqualTo(new OldFormat());
        assertThat(reading("a.xls", oldContainer("Book"))).isEqualTo(new OldFormat());
        assertThat(reading("a.xls", oldContainer("WordDocument"))).isEqualTo(new NotASpreadsheet(LooksLike.WORD));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            255044462d312e37     | PDF
            89504e470d0a1a0a     | IMAGE
            ffd8ffe000104a46     | IMAGE
            1f8b080000000000     | ARCHIVE
            7b5c727466310a20     | WORD
            000102030405060708   | UNKNOWN
            41003b0042000a00     | UNKNOWN
            """)
    void anotherKindOfFileIsToldByItsFirstBytes(String hex, LooksLike looksLike) {
        assertThat(reading("a.xlsx", HexFormat.of().parseHex(hex))).isEqualTo(new NotASpreadsheet(looksLike));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><html><table><tr><td>1 | HTML
            <html><body>                          | HTML
            <?xml version="1.0"?><Workbook/>      | XML
            {"nom": "Scierie"}                    | JSON
            MIME-Version: 1.0                     | HTML
            """)
    void aPageSavedAsASpreadsheetIsToldByItsFirstWords(String text, LooksLike looksLike) {
        assertThat(reading("a.xls", bytes("\n" + text))).isEqualTo(new NotASpreadsheet(looksLike));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            word/document.xml      | WORD
            ppt/presentation.xml   | SLIDES
            xl/workbook.bin        | BINARY_WORKBOOK
            Index/Document.iwa     | NUMBERS
            photos/1.jpg           | ARCHIVE
            """)
    void anotherArchiveIsToldByItsParts(String part, LooksLike looksLike) {
        assertThat(reading("a.xlsx", RawWorkbook.zip(Map.of(part, "x")))).isEqualTo(new NotASpreadsheet(looksLike));
    }

    @Test
    void anOpenDocumentIsToldByItsParts() {
        var parts = Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>");
        assertThat(reading("a.xlsx", RawWorkbook.zip(parts))).isEqualTo(new NotASpreadsheet(LooksLike.OPEN_DOCUMENT));
    }

    @Test
    void aCutWorkbookIsCorrupt() {
        var whole = aWorkbook().sheet("S", row(1, "a", "b")).bytes();
        assertThat(reading("a.xlsx", Arrays.copyOf(whole, whole.length / 2))).isInstanceOf(Corrupt.class);
    }

    @Test
    void aQuoteNeverClosedIsCorruptAndSaysItsLine() {
        assertThat(reading("a.csv", bytes("nom;ville\r\n\"A\r\nB\";x\r\nC;\"Colmar\r\nD;y\r\n")))
                .isEqualTo(new Corrupt(Damage.UNCLOSED_QUOTE, "a", 4));
    }

    @Test
    void aNulAnywhereIsNoText() {
        var text = "nom;ville\n" + "Scierie;Colmar\n".repeat(5000);
        assertThat(reading("a.csv", bytes(text + "\0"))).isEqualTo(new NotASpreadsheet(LooksLike.UNKNOWN));
    }

    @Test
    void aNulInTextOfTwoBytesALetterIsNoTextEither() {
        var text = "\uFEFFnom;ville\nScierie\0;Colmar\n";
        assertThat(reading("a.csv", text.getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(new NotASpreadsheet(LooksLike.UNKNOWN));
    }

    @Test
    void anEntityThatReachesOutIsNeverFollowed(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "mot de passe");
        var evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><worksheet><sheetData><row><c t=\"inlineStr\">"
                + "<is><t>&e;</t></is></c></row></sheetData></worksheet>";
        var bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        assertThat(reading(
                        "a.xlsx",
                        aWorkbook()
                                .sheet("S", "")
                                .part("xl/worksheets/sheet1.xml", evil)
                                .bytes()))
                .isInstanceOf(Corrupt.class);
        assertThat(reading(
                        "a.xlsx",
                        aWorkbook()
                                .shared()
                                .sheet("S", "")
                                .part("xl/sharedStrings.xml", bomb)
                                .bytes()))
                .isInstanceOf(Corrupt.class);
    }

    @Test
    void aBombIsCountedWhileItUnpacks() {
        var spaces =
                aWorkbook().sheet("S", row(1, "a", "b") + " ".repeat(4_000_000)).bytes();
        assertThat(spaces.length).isLessThan(20_000);
        assertThat(reading("a.xlsx", spaces, SMALL)).isEqualTo(new TooLarge(Measure.UNPACKED_BYTES, 3_000_000));
    }

    @Test
    void muchMoreThanAPersonKeepsIsTooLarge() {
        var line = "a;b\n";
        assertThat(reading("a.csv", bytes(line.repeat(600_000)), SMALL))
                .isEqualTo(new TooLarge(Measure.FILE_BYTES, 2_000_000));
        assertThat(reading("a.csv", bytes(line.repeat(51)), SMALL)).isEqualTo(new TooLarge(Measure.ROWS, 50));
        assertThat(reading("a.csv", bytes(";".repeat(20) + "x"), SMALL)).isEqualTo(new TooLarge(Measure.COLUMNS, 20));
        assertThat(reading("a.csv", bytes((";x".repeat(19) + "\n").repeat(30)), SMALL))
                .isEqualTo(new TooLarge(Measure.CELLS, 500));
        assertThat(reading("a.csv", bytes("x".repeat(10_001)), SMALL))
                .isEqualTo(new TooLarge(Measure.CHARACTERS, 10_000));
    }

    @Test
    void oneLongTextSharedByManyCellsIsCountedEachTime() {
        var cells = IntStream.rangeClosed(1, 20)
                .mapToObj(row -> "<row><c t=\"s\"><v>0</v></c></row>")
                .collect(Collectors.joining());
        var workbook =
                aWorkbook().shared("<si><t>" + "x".repeat(1_000) + "</t></si>").sheet("S", cells);
        assertThat(reading("a.xlsx", workbook.bytes(), SMALL)).isEqualTo(new TooLarge(Measure.CHARACTERS, 10_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"ZZZZZZZ1\"><v>1</v></c>",
                "<c r=\"1\"><v>1</v></c>",
                "<c t=\"s\"><v>7</v></c>",
                "<c s=\"x\"><v>1</v></c>"
            })
    void aCellThatCannotBeIsCorrupt(String cell) {
        assertThat(reading(
                        "a.xlsx",
                        aWorkbook()
                                .sheet("S", "<row r=\"1\">" + cell + "</row>")
                                .bytes()))
                .isInstanceOf(Corrupt.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "9999999", "x", "99999999999999"})
    void aRowThatCannotBeIsCorrupt(String number) {
        assertThat(reading(
                        "a.xlsx",
                        aWorkbook()
                                .sheet("S", "<row r=\"" + number + "\"><c><v>1</v></c></row>")
                                .bytes()))
                .isInstanceOf(Corrupt.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] oldContainer(String stream) {
        var bytes = new byte[1536];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, bytes, 0, 8);
        var name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }
}
