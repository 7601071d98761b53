package eu.maillage.planner.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Spreadsheets as coordinators fill them in. */
final class Spreadsheets {

    private Spreadsheets() {}

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case Number number -> sheet.value(row, column, number);
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }

    /** Four people at two tables, the first and somebody together, with the template's line of explanations. */
    static byte[] seating(String withSecond) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Tests", "1.0")) {
            Worksheet settings = workbook.newWorksheet("settings");
            row(settings, 0, "count", "sameZone");
            row(settings, 1, 2, 10);
            Worksheet people = workbook.newWorksheet("people");
            row(people, 0, "id", "zone", "group");
            row(people, 1, "o1", "Bel-Air");
            row(people, 2, "o2", "Bel-Air", 2);
            row(people, 3, "o3");
            row(people, 4, 4);
            Worksheet together = workbook.newWorksheet("together");
            row(together, 0, "people");
            row(together, 1, SheetLayout.TOGETHER.columns().getFirst().hint());
            row(together, 2, "o2; " + withSecond);
        }
        return bytes.toByteArray();
    }

    /** The rows of each sheet, cells one after the other. */
    static Map<String, List<String>> read(Path file) throws IOException {
        Map<String, List<String>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(
                        sheet.getName(),
                        sheet.read().stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell == null ? "" : cell.getText())
                                        .collect(Collectors.joining(" | ")))
                                .toList());
            }
        }
        return sheets;
    }
}
