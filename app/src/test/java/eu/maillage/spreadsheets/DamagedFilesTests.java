package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.RawWorkbook.aWorkbook;
import static eu.maillage.spreadsheets.RawWorkbook.row;
import static eu.maillage.spreadsheets.Readings.reading;
import static eu.maillage.spreadsheets.Readings.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DamagedFilesTests {

    private static final int TRIES = 400;
    private static final Limits LIMITS = new Limits(1_000_000, 5_000_000, 10_000, 200, 100_000, 1_000_000);

    private final Random random = new Random(20261121);

    @Test
    void aDamagedWorkbookIsReadOrRefusedAndNeverMore() {
        assertThat(outcomes(workbook())).hasSizeGreaterThan(1).contains(Refusal.Corrupt.class);
    }

    @Test
    void damagedLettersInsideASoundArchiveAreReadOrRefused() {
        for (int i = 0; i < TRIES; i++) {
            var xml = damaged(sheet().getBytes(Charset.forName("ISO-8859-1")));
            var text = new String(xml, Charset.forName("ISO-8859-1"));
            outcome(aWorkbook()
                    .formats("14", "00000")
                    .shared("<si><t>a</t></si>")
                    .sheet("S", "")
                    .part("xl/worksheets/sheet1.xml", text)
                    .bytes());
        }
    }

    @Test
    void aDamagedTextIsReadOrRefusedAndNeverMore() {
        var text = "Nom;SIRET;\"Note\nlongue\"\n" + "Élan;38749449500022;\"a \"\"b\"\" ; c\"\n".repeat(40);
        for (var charset : List.of("UTF-8", "windows-1252", "UTF-16")) {
            assertThat(outcomes(text.getBytes(Charset.forName(charset)))).contains(Spreadsheet.class);
        }
    }

    @Test
    void noiseIsReadOrRefusedAndNeverMore() {
        for (int i = 0; i < TRIES; i++) {
            var noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            if (i % 2 == 0 && noise.length > 4) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, noise, 0, 4);
            }
            outcome(noise);
        }
    }

    private List<Class<?>> outcomes(byte[] whole) {
        return IntStream.range(0, TRIES)
                .<Class<?>>mapToObj(i -> outcome(damaged(whole)))
                .distinct()
                .toList();
    }

    private static Class<?> outcome(byte[] bytes) {
        return Assertions.assertTimeout(Duration.ofSeconds(60), () -> switch (reading("essai.xlsx", bytes, LIMITS)) {
            case Refusal refusal -> refusal.getClass();
            case Spreadsheet spreadsheet -> {
                for (var table : spreadsheet.tables()) {
                    assertThat(rows(table)).hasSize(table.rowCount());
                }
                yield Spreadsheet.class;
            }
        });
    }

    /** Cut, or with some bytes changed, left out, or said twice. */
    private byte[] damaged(byte[] whole) {
        var bytes = whole.clone();
        int place = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, place);
            case 1 -> {
                for (int i = 0; i <= random.nextInt(8); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> {
                int to = place + random.nextInt(bytes.length - place);
                var rest = Arrays.copyOf(bytes, bytes.length - (to - place));
                System.arraycopy(bytes, to, rest, place, bytes.length - to);
                bytes = rest;
            }
            default -> {
                var twice = Arrays.copyOf(bytes, bytes.length + place);
                System.arraycopy(bytes, 0, twice, bytes.length, place);
                bytes = twice;
            }
        }
        return bytes;
    }

    private static byte[] workbook() {
        return aWorkbook()
                .formats("14", "00000")
                .shared("<si><t>Nom</t></si>", "<si><t>Ville</t></si>")
                .sheet("S", rowsXml())
                .bytes();
    }

    private static String sheet() {
        return "<worksheet><sheetData>" + rowsXml() + "</sheetData></worksheet>";
    }

    private static String rowsXml() {
        return "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
                + IntStream.rangeClosed(2, 30)
                        .mapToObj(i -> row(i, "Structure " + i, "Colmar")
                                .replace(
                                        "</row>",
                                        "<c r=\"C%1$d\" s=\"1\"><v>1000</v></c><c r=\"D%1$d\" s=\"0\"><f>A1+%1$d</f><v>46347.5</v></c></row>"
                                                .formatted(i)))
                        .collect(Collectors.joining());
    }
}
