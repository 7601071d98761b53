package eu.maillage.planner.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

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
}
