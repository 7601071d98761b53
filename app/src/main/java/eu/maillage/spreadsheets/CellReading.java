package eu.maillage.spreadsheets;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads one cell of a workbook, from its start to its end. */
final class CellReading {

    private final Xml xml;
    private final SheetContext shared;

    CellReading(Xml xml, SheetContext shared) {
        this.xml = xml;
        this.shared = shared;
    }

    Cell read(int row, int column) {
        var type = xml.attribute("t").orElse("n");
        int style = index(xml.attribute("s").orElse("-1"));
        String value = "";
        String formula = null;
        while (xml.next() && !xml.ends("c")) {
            switch (xml.started()) {
                case "v" -> value = xml.content();
                case "f" -> formula = "=" + xml.content();
                case "is" -> value = RichText.read(xml, "is");
                default -> {}
            }
        }
        if (formula != null && value.isEmpty() && !type.equals("str")) {
            return new Cell(row, column, CellKind.UNCOMPUTED, "", formula);
        }
        return cell(row, column, written(type, value, style), formula);
    }

    private static Cell cell(int row, int column, NumberText.Written written, @Nullable String formula) {
        if (formula == null) {
            return written.kind() == CellKind.TEXT
                    ? Cell.text(row, column, written.text())
                    : new Cell(row, column, written.kind(), written.text(), null);
        }
        if (Cell.holdsNothing(written.text())) {
            return Cell.blank(row, column);
        }
        var kind = written.kind() == CellKind.ERROR ? CellKind.ERROR : CellKind.FORMULA;
        return new Cell(row, column, kind, written.text(), formula);
    }

    private NumberText.Written written(String type, String value, int style) {
        if (value.isEmpty()) {
            return new NumberText.Written(CellKind.BLANK, "");
        }
        return switch (type) {
            case "s" -> new NumberText.Written(CellKind.TEXT, sharedString(value));
            case "b" -> new NumberText.Written(CellKind.BOOLEAN, value.equals("1") ? "true" : "false");
            case "e" -> new NumberText.Written(CellKind.ERROR, value);
            case "d" -> new NumberText.Written(CellKind.DATE, isoDate(value));
            case "inlineStr" -> new NumberText.Written(CellKind.TEXT, value);
            case "str" -> new NumberText.Written(CellKind.TEXT, RichText.unescaped(value));
            default -> number(value, style);
        };
    }

    private NumberText.Written number(String value, int style) {
        var number = shared.numbers().write(value, shared.style(style));
        return number == null ? new NumberText.Written(CellKind.TEXT, value) : number;
    }

    private String sharedString(String value) {
        int index = index(value.strip());
        if (index < 0 || index >= shared.strings().size()) {
            throw Refused.damaged(xml.part());
        }
        return shared.strings().get(index);
    }

    private int index(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw Refused.damaged(xml.part());
        }
    }

    private static String isoDate(String value) {
        try {
            return NumberText.iso(LocalDateTime.parse(value.replaceFirst("Z$", "")));
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
