package eu.maillage.spreadsheets;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of a sheet.
 *
 * @param number as spreadsheets count, from 1
 * @param cells from column A to the last one that holds anything
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell in a column counted from zero, blank beyond the row's end. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.blank(number, column);
    }

    /** All that stands in it, its cells kept apart. */
    public String text() {
        return cells.stream().map(Cell::text).collect(Collectors.joining(" | "));
    }

    int filled() {
        return (int)
                cells.stream().filter(cell -> cell.kind() != CellKind.BLANK).count();
    }
}
