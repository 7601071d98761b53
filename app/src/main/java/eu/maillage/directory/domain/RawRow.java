package eu.maillage.directory.domain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of a spreadsheet as it was kept: its number and its cells from column A on.
 */
public record RawRow(int number, List<RawCell> cells) {

    /** What a cell holds, as far as it matters here. */
    public enum Content {
        PLAIN,
        /** The value that a formula last gave. */
        FORMULA,
        /** A formula without its value. */
        UNCOMPUTED,
        /** #N/A and its like. */
        ERROR
    }

    /** One cell. */
    public record RawCell(Content content, String text) {

        static final RawCell BLANK = new RawCell(Content.PLAIN, "");

        public static RawCell plain(String text) {
            return new RawCell(Content.PLAIN, text);
        }
    }

    /** All that stands in it, its cells kept apart. */
    String text() {
        return cells.stream().map(RawCell::text).collect(Collectors.joining(" | "));
    }

    public RawCell cell(int column) {
        return column < cells.size() ? cells.get(column) : RawCell.BLANK;
    }
}
