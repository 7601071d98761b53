package eu.maillage.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What an Excel file says: of each sheet the header and the rows below it, every cell as text. */
record Workbook(Map<String, Table> sheets) {

    /** A sheet's table. */
    record Table(List<String> header, List<List<String>> rows) {}

    static Workbook of(byte[] file) throws IOException {
        Map<String, Table> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), table(sheet));
            }
        }
        return new Workbook(sheets);
    }

    Table sheet(String name) {
        Table found = sheets.get(name);
        if (found == null) {
            throw new AssertionError("No sheet «%s» among %s.".formatted(name, sheets.keySet()));
        }
        return found;
    }

    /** The table begins with the first row of two cells or more: what is above it is a title. */
    private static Table table(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
            List<String> cells =
                    new ArrayList<>(row.stream().map(Workbook::text).toList());
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            if (cells.size() > 1 || (!rows.isEmpty() && !cells.isEmpty())) {
                rows.add(cells);
            }
        }
        return rows.isEmpty()
                ? new Table(List.of(), List.of())
                : new Table(rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static String text(Cell cell) {
        return Stream.ofNullable(cell).map(Cell::getText).findFirst().orElse("");
    }
}
