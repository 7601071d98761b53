package eu.maillage.planner.cli;

import eu.maillage.planner.BadProblem;
import eu.maillage.planner.cli.SheetLayout.Column;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A filled-in spreadsheet: the rows of each sheet as JSON objects, and where each part of a problem made from them stands. */
final class Workbook {

    private static final int MOST_ROWS = 100_000;
    private static final long LARGEST_UNPACKED = 256L << 20;

    private final Map<String, List<Filled>> sheets = new HashMap<>();
    private final TreeMap<String, String> places = new TreeMap<>();

    /** A row with something in it. */
    record Filled(String sheet, int number, ObjectNode cells) {
        String place() {
            return "sheet «%s», row %d".formatted(sheet, number);
        }
    }

    private Workbook() {}

    static Workbook read(InputFile file, List<SheetLayout> layouts) {
        refuseBombs(file);
        Workbook workbook = new Workbook();
        try (ReadableWorkbook readable = new ReadableWorkbook(file.stream())) {
            for (Sheet sheet : readable.getSheets().toList()) {
                workbook.read(sheet, layouts);
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof BadInput bad) {
                throw bad;
            }
            throw new BadInput(file.name(), "a spreadsheet (.xlsx) was expected; this file cannot be read as one.");
        }
        return workbook;
    }

    private static void refuseBombs(InputFile file) {
        try (ZipFile zip = new ZipFile(file.name())) {
            long unpacked = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacked += skipAll(in, LARGEST_UNPACKED - unpacked + 1);
                }
                if (unpacked > LARGEST_UNPACKED) {
                    throw new BadInput(file.name(), "a spreadsheet of at most 256 MB unpacked was expected.");
                }
            }
        } catch (IOException broken) {
            throw new BadInput(file.name(), "a spreadsheet (.xlsx) was expected; this file cannot be unpacked.");
        }
    }

    private static long skipAll(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long skipped = 0;
        for (int read = in.read(buffer); read > 0 && skipped < most; read = in.read(buffer)) {
            skipped += read;
        }
        return skipped;
    }

    private void read(Sheet sheet, List<SheetLayout> layouts) throws IOException {
        SheetLayout layout = layouts.stream()
                .filter(one -> one.name().equals(sheet.getName()))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "sheet «%s»".formatted(sheet.getName()),
                        "this sheet is unknown; the sheets are %s."
                                .formatted(
                                        layouts.stream().map(SheetLayout::name).toList())));
        List<Filled> rows = new ArrayList<>();
        Map<Integer, Column> columns = new LinkedHashMap<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.limit(MOST_ROWS + 2L).forEach(row -> {
                if (columns.isEmpty()) {
                    columns.putAll(headings(layout, row));
                } else {
                    ObjectNode cells = cells(layout, columns, row);
                    if (!cells.isEmpty() && !isHint(layout, row)) {
                        rows.add(new Filled(layout.name(), row.getRowNum(), cells));
                    }
                }
            });
        }
        if (rows.size() > MOST_ROWS) {
            throw new BadInput(
                    "sheet «%s»".formatted(layout.name()), "at most %d rows were expected.".formatted(MOST_ROWS));
        }
        sheets.put(layout.name(), rows);
    }

    /** Whether a row is the template's line of explanations. */
    private static boolean isHint(SheetLayout layout, Row row) {
        return row.getRowNum() == 2
                && layout.columns()
                        .getFirst()
                        .hint()
                        .equals(text(row.getCells(0, 1).getFirst()));
    }

    private static Map<Integer, Column> headings(SheetLayout layout, Row row) {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        for (Cell cell : row) {
            String heading = text(cell);
            if (heading != null) {
                Column column = layout.columns().stream()
                        .filter(one -> one.name().equalsIgnoreCase(heading))
                        .findFirst()
                        .orElseThrow(() -> new BadInput(
                                "sheet «%s», row %d".formatted(layout.name(), row.getRowNum()),
                                "the column «%s» is unknown; the columns are %s."
                                        .formatted(
                                                heading,
                                                layout.columns().stream()
                                                        .map(Column::name)
                                                        .toList())));
                columns.put(cell.getColumnIndex(), column);
            }
        }
        return columns;
    }

    private static ObjectNode cells(SheetLayout layout, Map<Integer, Column> columns, Row row) {
        ObjectNode cells = Node.MAPPER.createObjectNode();
        boolean hint = isHint(layout, row);
        columns.forEach((index, column) -> {
            String text = index < row.getCellCount() ? text(row.getCell(index)) : null;
            if (text != null && !hint) {
                String place =
                        "sheet «%s», row %d, column «%s»".formatted(layout.name(), row.getRowNum(), column.name());
                put(cells, column, text, place);
            }
        });
        return cells;
    }

    private static @Nullable String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return null;
        }
        String raw = cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getRawValue();
        return raw == null || raw.isBlank() ? null : raw.strip();
    }

    private static void put(ObjectNode cells, Column column, String text, String place) {
        switch (column.kind()) {
            case TEXT -> cells.put(column.name(), text);
            case WHOLE -> cells.put(column.name(), whole(text, place));
            case NUMBER -> cells.put(column.name(), number(text, place));
            case TEXTS -> parts(text).forEach(cells.putArray(column.name())::add);
            case WHOLES -> {
                ArrayNode wholes = cells.putArray(column.name());
                parts(text).forEach(part -> wholes.add(whole(part, place)));
            }
        }
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split("[;,]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static int whole(String text, String place) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new BadInput(place, "a whole number was expected, not «%s».".formatted(text));
        }
    }

    private static double number(String text, String place) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw new BadInput(place, "a number was expected, not «%s».".formatted(text));
        }
    }

    List<Filled> rows(SheetLayout layout) {
        return sheets.getOrDefault(layout.name(), List.of());
    }

    /** The single row of settings. */
    ObjectNode settings(SheetLayout layout) {
        List<Filled> rows = rows(layout);
        if (rows.size() != 1) {
            throw new BadInput(
                    "sheet «%s»".formatted(layout.name()), "one row was expected, not %d.".formatted(rows.size()));
        }
        return rows.getFirst().cells();
    }

    /** Notes where a part of the problem comes from. */
    void note(String pointer, Filled row) {
        places.put(pointer, row.place());
    }

    /** Makes the problem; what is wrong in it is told with its row. */
    <P> P problem(Supplier<P> maker) {
        try {
            return maker.get();
        } catch (BadInput | BadProblem bad) {
            String message = String.valueOf(bad.getMessage());
            String pointer = message.substring(0, Math.max(0, message.indexOf(':')));
            for (String part = pointer; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('/')))) {
                String place = places.get(part);
                if (place != null) {
                    throw new BadInput(place, message);
                }
            }
            throw bad;
        }
    }
}
