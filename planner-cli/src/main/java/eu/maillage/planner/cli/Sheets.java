package eu.maillage.planner.cli;

import eu.maillage.planner.cli.SheetLayout.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes spreadsheets: empty ones to fill in, and answers. */
final class Sheets {

    private static final double WIDTH = 24;

    private Sheets() {}

    /** An empty spreadsheet with headings and a line of explanations that is skipped when reading. */
    static byte[] template(String problem) throws IOException {
        List<SheetLayout> layouts = SheetLayout.WORKBOOKS.get(problem);
        if (layouts == null) {
            throw new BadUsage("a template for meetings or seating was expected, not for «%s».".formatted(problem));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = workbook(bytes)) {
            for (SheetLayout layout : layouts) {
                Worksheet sheet = workbook.newWorksheet(layout.name());
                for (int index = 0; index < layout.columns().size(); index++) {
                    Column column = layout.columns().get(index);
                    heading(sheet, index, column.name());
                    sheet.value(1, index, column.hint());
                    sheet.style(1, index).italic().set();
                }
            }
        }
        return bytes.toByteArray();
    }

    /** An answer: one sheet of values, then a sheet for each list in it. */
    static byte[] answer(String command, ObjectNode answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = workbook(bytes)) {
            Worksheet values = workbook.newWorksheet(command);
            int row = 0;
            for (Map.Entry<String, JsonNode> entry : answer.properties()) {
                if (!entry.getValue().isArray()) {
                    values.value(row, 0, entry.getKey());
                    values.value(row++, 1, shown(entry.getValue()));
                }
            }
            values.width(0, WIDTH);
            values.width(1, WIDTH);
            for (Map.Entry<String, JsonNode> entry : answer.properties()) {
                if (entry.getValue().isArray() && !entry.getKey().equals(command)) {
                    list(workbook.newWorksheet(entry.getKey()), entry.getValue());
                } else if (entry.getValue().isArray()) {
                    list(workbook.newWorksheet(entry.getKey() + " list"), entry.getValue());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static Workbook workbook(ByteArrayOutputStream bytes) {
        return new Workbook(bytes, "Maillage", "1.0");
    }

    private static void heading(Worksheet sheet, int column, String name) {
        sheet.value(0, column, name);
        sheet.style(0, column).bold().set();
        sheet.width(column, WIDTH);
    }

    private static void list(Worksheet sheet, JsonNode list) {
        Set<String> keys = new LinkedHashSet<>();
        list.forEach(entry -> keys.addAll(entry.propertyNames()));
        List<String> columns = new ArrayList<>(keys);
        for (int column = 0; column < columns.size(); column++) {
            heading(sheet, column, columns.get(column));
        }
        int row = columns.isEmpty() ? 0 : 1;
        for (JsonNode entry : list) {
            int column = 0;
            for (JsonNode value : cells(entry, columns)) {
                write(sheet, row, column++, value);
            }
            row++;
        }
    }

    private static List<JsonNode> cells(JsonNode entry, List<String> columns) {
        if (entry.isObject()) {
            return columns.stream().map(entry::path).toList();
        }
        return entry.isArray()
                ? StreamSupport.stream(entry.spliterator(), false).toList()
                : List.of(entry);
    }

    private static void write(Worksheet sheet, int row, int column, JsonNode value) {
        if (value.isNumber()) {
            sheet.value(row, column, value.numberValue());
        } else if (!value.isMissingNode()) {
            sheet.value(row, column, shown(value));
        }
    }

    private static String shown(JsonNode value) {
        if (value.isArray()) {
            return String.join(
                    "; ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(Sheets::shown)
                            .toList());
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
