package eu.maillage.spreadsheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes one workbook. */
record WorkbookWriting(List<Sheet> sheets) {

    WorkbookWriting {
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException(
                    "A workbook has at least one sheet. Maybe write one that says there is nothing.");
        }
    }

    void to(OutputStream out) throws IOException {
        var written = new ByteArrayOutputStream();
        try (var workbook = new Workbook(written, "Maillage", "1.0")) {
            var names = new SheetNames();
            for (var sheet : sheets) {
                new SheetWriting(workbook.newWorksheet(names.next(sheet.name())), sheet).write();
            }
        }
        WithoutTheHour.copy(written.toByteArray(), out);
    }
}
