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

    /** Four columns fit on a page. */
    private static final double WIDTH = 18;

    private static final double WIDTH_OF_HINTS = 40;
    /** The sheet of the list that bears the command's own name. */
    private static final String PLAN = "plan";

    private static final List<String> OBJECTIVE = List.of("objective", "value", "bound", "proved");

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
                    heading(sheet, 0, index, column.name());
                    sheet.value(1, index, column.hint());
                    sheet.style(1, index).italic().set();
                    sheet.width(index, WIDTH_OF_HINTS);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** An answer: one sheet of values, with what was aimed at in a table below, then a sheet for each list in it. */
    static byte[] answer(String command, ObjectNode answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = workbook(bytes)) {
            Worksheet values = workbook.newWorksheet(command);
            int row = 0;
            for (Map.Entry<String, JsonNode> entry : answer.properties()) {
                if (!entry.getValue().isContainer()) {
                    values.value(row, 0, entry.getKey());
                    write(values, row++, 1, entry.getValue());
                }
            }
            objectives(values, row + 1, answer);
            for (Map.Entry<String, JsonNode> entry : answer.properties()) {
                if (entry.getValue().isArray() && !entry.getKey().equals("proved")) {
                    list(
                            workbook.newWorksheet(entry.getKey().equals(command) ? PLAN : entry.getKey()),
                            entry.getValue());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void objectives(Worksheet sheet, int firstRow, ObjectNode answer) {
        for (int column = 0; column < OBJECTIVE.size(); column++) {
            heading(sheet, firstRow, column, OBJECTIVE.get(column));
        }
        List<String> proved = StreamSupport.stream(answer.path("proved").spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
        int row = firstRow + 1;
        for (Map.Entry<String, JsonNode> objective : answer.path("objectives").properties()) {
            sheet.value(row, 0, objective.getKey());
            write(sheet, row, 1, objective.getValue());
            write(sheet, row, 2, answer.path("bounds").path(objective.getKey()));
            sheet.value(row++, 3, proved.contains(objective.getKey()) ? "proved" : "");
        }
    }

    private static Workbook workbook(ByteArrayOutputStream bytes) {
        return new Workbook(bytes, "Maillage", "1.0");
    }

    private static void heading(Worksheet sheet, int row, int column, String name) {
        sheet.value(row, column, name);
        sheet.style(row, column).bold().set();
        sheet.width(column, WIDTH);
    }

    private static void list(Worksheet sheet, JsonNode list) {
        Set<String> keys = new LinkedHashSet<>();
        list.forEach(entry -> keys.addAll(entry.propertyNames()));
        List<String> columns = new ArrayList<>(keys);
        for (int column = 0; column < columns.size(); column++) {
            heading(sheet, 0, column, columns.get(column));
        }
        int row = columns.isEmpty() ? 0 : 1;
        for (JsonNode entry : list) {
            int column = 0;
            if (entry.isArray()) {
                sheet.value(row, column, row + 1);
                sheet.style(row, column++).bold().set();
            }
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
