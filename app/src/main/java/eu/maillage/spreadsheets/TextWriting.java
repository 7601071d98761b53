package eu.maillage.spreadsheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes one sheet as text with semicolons. */
record TextWriting(Sheet sheet, Locale locale) {

    private static final String FORMULA_STARTS = "=+-@\t";

    void to(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        write(
                writer,
                sheet.columns().stream().map(column -> guarded(column.name())).toList());
        for (var row : sheet.rows()) {
            write(writer, sheet.checked(row).stream().map(this::field).toList());
        }
        writer.flush();
    }

    private static void write(Writer writer, List<String> fields) throws IOException {
        writer.write(fields.stream().map(TextWriting::quoted).collect(Collectors.joining(";", "", "\r\n")));
    }

    private String field(Value value) {
        return switch (value) {
            case Value.Text(var text) -> guarded(text);
            case Value.Quantity(var amount, var decimals) ->
                amount.setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
            case Value.Day(var day) -> day.toString();
            case Value.Moment(var moment) -> NumberText.iso(moment);
            case Value.Mail(var address) -> guarded(address);
            case Value.Phone(var number) -> guarded(CellText.phone(number));
        };
    }

    private static String guarded(String text) {
        var clean = CellText.clean(text);
        return !clean.isEmpty() && FORMULA_STARTS.indexOf(clean.charAt(0)) >= 0 ? "'" + clean : clean;
    }

    private static String quoted(String field) {
        boolean needed = field.chars().anyMatch(each -> each == ';' || each == '"' || each == '\n');
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
