package eu.maillage.ui;

import java.util.List;

/**
 * By which column a table is sorted, as its address says: {@code sort=name}, or {@code sort=-name} for the other way.
 */
public record Sort(String column, boolean descending) {

    /** The order that was asked for, if the column is one of those that can be sorted; else by the first of them. */
    public static Sort of(String asked, List<String> columns) {
        boolean descending = asked.startsWith("-");
        String column = descending ? asked.substring(1) : asked;
        return columns.contains(column) ? new Sort(column, descending) : new Sort(columns.getFirst(), false);
    }

    public boolean by(String other) {
        return column.equals(other);
    }

    /** What {@code aria-sort} says of a column. */
    public String aria(String other) {
        if (!by(other)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** What the address shall say to sort by a column, or the other way when it is sorted already. */
    public String next(String other) {
        return by(other) && !descending ? "-" + other : other;
    }
}
