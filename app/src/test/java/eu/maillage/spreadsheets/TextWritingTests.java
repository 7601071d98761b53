package eu.maillage.spreadsheets;

import static eu.maillage.spreadsheets.Readings.spreadsheet;
import static eu.maillage.spreadsheets.Readings.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextWritingTests {

    private static final List<Column> COLUMNS =
            List.of(Column.of("Nom", 10), Column.of("Note", 10), Column.of("Poids", 10));

    @Test
    void excelSeesTheAccentsTheColumnsAndNoFormula() throws IOException {
        var text = written(
                List.of(Value.of("Élan; \"Cœur\""), Value.of("=1+1"), new Value.Quantity(new BigDecimal("-12.5"), 1)),
                List.of(new Value.Mail("@a"), new Value.Phone("+33 3"), new Value.Day(LocalDate.of(2026, 11, 21))));
        assertThat(text)
                .isEqualTo("\uFEFFNom;Note;Poids\r\n\"Élan; \"\"Cœur\"\"\";'=1+1;-12,5\r\n'@a;'+33 3;2026-11-21\r\n");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        var text = written(
                List.of(Value.of("a\nb"), Value.of("-5 °C"), Value.of(3)),
                List.of(Value.of("c"), Value.BLANK, Value.of("d")));
        assertThat(texts(spreadsheet(text.getBytes(StandardCharsets.UTF_8)).table()))
                .containsExactly(List.of("a\nb", "-5 °C", "3"), List.of("c", "", "d"));
    }

    private static String written(List<Value> one, List<Value> other) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SpreadsheetWriter.text(bytes, new Sheet("S", List.of("Titre"), COLUMNS, List.of(one, other)), Locale.FRANCE);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
