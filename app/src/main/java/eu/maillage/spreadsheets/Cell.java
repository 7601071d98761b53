package eu.maillage.spreadsheets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param row from 1, as spreadsheets count
 * @param column from zero
 * @param text for a formula that nobody computed, the formula where the file is text, else nothing
 * @param formula what computes the cell, beginning with {@code =}, where something does
 */
public record Cell(
        int row,
        int column,
        CellKind kind,
        String text,
        @Nullable String formula) {

    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    /** Without the signs that turn the order of what follows them, and so what a name seems to be. */
    public Cell {
        text = TURNING.matcher(text).replaceAll("");
    }

    static Cell blank(int row, int column) {
        return new Cell(row, column, CellKind.BLANK, "", null);
    }

    static Cell text(int row, int column, String text) {
        return new Cell(row, column, holdsNothing(text) ? CellKind.BLANK : CellKind.TEXT, text, null);
    }

    Cell inRow(int other) {
        return new Cell(other, column, kind, text, formula);
    }

    /** Whether a person sees nothing there: spaces that do not break count as spaces. */
    static boolean holdsNothing(String text) {
        return text.chars()
                .allMatch(each -> Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '\uFEFF');
    }

    /** Its place as spreadsheets write it: {@code B7}. */
    public String address() {
        return columnName(column) + row;
    }

    public boolean isBlank() {
        return kind == CellKind.BLANK;
    }

    /** The letters of a column counted from zero: A, B … Z, AA. */
    public static String columnName(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
