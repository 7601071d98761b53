package eu.maillage.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet of a workbook, one at a time, passing over those that hold nothing. */
final class WorkbookRows implements RowSource.Rows {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;

    private static final int MOST_MERGED = 100_000;
    private static final Pattern MERGED =
            Pattern.compile("\\$?([A-Z]{1,2})\\$?(\\d{1,7}):\\$?[A-Z]{1,3}\\$?(\\d{1,7})");

    private final WorkbookPackage parts;
    private final Xml xml;
    private final CellReading cells;
    private final Budget budget;
    private final List<MergedDown> merged = new ArrayList<>();
    private int number;

    WorkbookRows(WorkbookPackage parts, Xml xml, SheetContext shared, Budget budget) {
        this.parts = parts;
        this.xml = xml;
        this.budget = budget;
        cells = new CellReading(xml, shared);
    }

    @Override
    public @Nullable Row next() {
        while (xml.next()) {
            if (xml.starts("row")) {
                number = xml.attribute("r").map(this::rowNumber).orElse(number + 1);
                var row = row();
                if (row != null) {
                    budget.read(row);
                    return row;
                }
            } else if (xml.starts("mergeCell") && merged.size() < MOST_MERGED) {
                xml.attribute("ref")
                        .map(MERGED::matcher)
                        .filter(Matcher::matches)
                        .ifPresent(this::merge);
            }
        }
        return null;
    }

    @Override
    public List<MergedDown> merged() {
        return List.copyOf(merged);
    }

    private void merge(MatchResult range) {
        int first = Integer.parseInt(range.group(2));
        int last = Integer.parseInt(range.group(3));
        if (last > first) {
            merged.add(new MergedDown(column(range.group(1)), first, last));
        }
    }

    private @Nullable Row row() {
        var found = new ArrayList<Cell>();
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                column = xml.attribute("r").map(this::column).orElse(column + 1);
                var cell = cells.read(number, column);
                if (!cell.isBlank()) {
                    put(found, cell);
                }
            }
        }
        return found.isEmpty() ? null : new Row(number, found);
    }

    private void put(List<Cell> found, Cell cell) {
        budget.column(cell.column());
        while (found.size() <= cell.column()) {
            found.add(Cell.blank(number, found.size()));
        }
        found.set(cell.column(), cell);
    }

    private int rowNumber(String digits) {
        try {
            int row = Integer.parseInt(digits);
            if (row >= 1 && row <= LAST_ROW) {
                return row;
            }
        } catch (NumberFormatException e) {
            throw Refused.damaged(xml.part());
        }
        throw Refused.damaged(xml.part());
    }

    private int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)) && column <= LAST_COLUMN; i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        if (column < 1 || column > LAST_COLUMN) {
            throw Refused.damaged(xml.part());
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        try (parts) {
            xml.close();
        }
    }
}
