package eu.maillage.spreadsheets;

import java.util.List;

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

    int filled() {
        return (int)
                cells.stream().filter(cell -> cell.kind() != CellKind.BLANK).count();
    }
}
