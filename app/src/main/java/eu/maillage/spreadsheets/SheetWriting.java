package eu.maillage.spreadsheets;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** Writes one sheet of a workbook, giving rows away as they come. */
final class SheetWriting {

    private static final int KEPT = 500;

    /** Beyond this Excel offers to repair the file. */
    private static final int MOST_LINKS = 65_000;

    /** Not the workbook's own 11: LibreOffice takes text in that size for its own default font. */
    private static final int SIZE = 10;

    /** The size of the letters in which widths are counted. */
    private static final int WIDTHS_FOR = 11;

    private static final String GROUND = "FFE8E8E8";
    private static final String LINE = "FFBFBFBF";
    private static final String LINK = "FF0B5394";
    /** The number format of a cell that stays text when somebody edits it. */
    private static final String AS_TEXT = "@";

    private final Worksheet out;
    private final Sheet sheet;
    private final int header;
    private int links;

    SheetWriting(Worksheet out, Sheet sheet) {
        this.out = out;
        this.sheet = sheet;
        header = sheet.titles().isEmpty() ? 0 : sheet.titles().size() + 1;
    }

    void write() throws IOException {
        writeTitles();
        writeHeader();
        setPrinting();
        out.freezePane(0, header + 1);
        int row = header;
        for (var values : sheet.rows()) {
            writeRow(++row, sheet.checked(values));
            if (row % KEPT == 0) {
                out.flush();
            }
        }
        out.setAutoFilter(header, 0, row, sheet.columns().size() - 1);
        out.finish();
    }

    private void writeTitles() {
        for (int i = 0; i < sheet.titles().size(); i++) {
            out.inlineString(i, 0, CellText.forWorkbook(sheet.titles().get(i)));
            var style = out.style(i, 0);
            if (i == 0) {
                style.bold().fontSize(14).set();
            } else {
                style.fontSize(SIZE).set();
            }
        }
    }

    private void writeHeader() {
        for (int column = 0; column < sheet.columns().size(); column++) {
            var each = sheet.columns().get(column);
            out.width(column, each.width());
            out.inlineString(header, column, CellText.forWorkbook(each.name()));
            out.style(header, column)
                    .bold()
                    .fontSize(SIZE)
                    .fillColor(GROUND)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                    .set();
        }
        setHeight(
                header,
                sheet.columns().stream()
                        .mapToInt(each -> Lines.of(each.name(), each.width()))
                        .max());
    }

    private void setHeight(int row, OptionalInt lines) {
        if (lines.orElse(1) > 1) {
            out.rowHeight(row, Lines.height(lines.getAsInt()));
        }
    }

    private void setPrinting() {
        out.pageOrientation("landscape");
        out.paperSize(PaperSize.A4_PAPER);
        out.setFitToPage(true);
        out.fitToWidth((short) 1);
        out.fitToHeight((short) 0);
        out.repeatRows(header);
        out.footer("&P / &N", Position.CENTER, "Calibri", 9);
    }

    private void writeRow(int row, List<Value> values) {
        for (int column = 0; column < values.size(); column++) {
            var style = out.style(row, column)
                    .fontSize(SIZE)
                    .verticalAlignment("top")
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.HAIR)
                    .borderColor(BorderSide.BOTTOM, LINE)
                    .wrapText(sheet.columns().get(column).wraps());
            if (writeValue(row, column, values.get(column))) {
                style.fontColor(LINK).underlined();
            }
            format(values.get(column)).ifPresent(style::format);
            style.set();
        }
        setHeight(
                row,
                IntStream.range(0, values.size())
                        .map(column -> lines(column, values.get(column)))
                        .max());
    }

    private int lines(int column, Value value) {
        var each = sheet.columns().get(column);
        return each.wraps() && value instanceof Value.Text(var text)
                ? Lines.of(CellText.clean(text), each.width() * WIDTHS_FOR / SIZE)
                : 1;
    }

    /** Writes one value and tells whether a click on it leads somewhere. */
    private boolean writeValue(int row, int column, Value value) {
        switch (value) {
            case Value.Text(var text) -> write(row, column, text);
            case Value.Quantity(var amount, var decimals) -> out.value(row, column, amount);
            case Value.Day(var day) -> out.value(row, column, day);
            case Value.Moment(var moment) -> out.value(row, column, moment);
            case Value.Mail(var address) -> {
                return writeLink(row, column, address, CellText.mailTo(CellText.clean(address)));
            }
            case Value.Phone(var number) -> {
                return writeLink(row, column, CellText.phone(number), CellText.dial(number));
            }
        }
        return false;
    }

    private void write(int row, int column, String text) {
        var clean = CellText.forWorkbook(text);
        if (!clean.isEmpty()) {
            out.inlineString(row, column, clean);
        }
    }

    private boolean writeLink(int row, int column, String text, Optional<String> target) {
        if (target.isEmpty() || links >= MOST_LINKS) {
            write(row, column, text);
            return false;
        }
        out.hyperlink(row, column, new Link(target.get(), CellText.forWorkbook(text), links++));
        return true;
    }

    private static Optional<String> format(Value value) {
        return switch (value) {
            case Value.Quantity(var amount, var decimals) ->
                Optional.of(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals));
            case Value.Day(var day) -> Optional.of("dd/mm/yyyy");
            case Value.Moment(var moment) -> Optional.of("dd/mm/yyyy hh:mm");
            case Value.Text(var text) -> isFormulaLike(text) ? Optional.of(AS_TEXT) : Optional.empty();
            case Value.Mail(var address) -> Optional.empty();
            case Value.Phone(var number) -> Optional.empty();
        };
    }

    /** Whoever edits such a cell and presses Enter would else make a formula of it. */
    private static boolean isFormulaLike(String text) {
        String shown = text.strip();
        return !shown.isEmpty() && "=+-@".indexOf(shown.charAt(0)) >= 0;
    }

    /** The library keeps one place for each link; two cells with the same address are two links here. */
    private static final class Link extends HyperLink {

        private final int number;

        Link(String target, String shown, int number) {
            super(target, shown);
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Link link && link.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }
}
