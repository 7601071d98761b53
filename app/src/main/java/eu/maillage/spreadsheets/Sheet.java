package eu.maillage.spreadsheets;

import java.util.List;

/**
 * One sheet to write.
 *
 * @param name on its tab; what a tab cannot show is replaced
 * @param titles the lines above the table, the first one large
 * @param rows one value for each column from the left; asked for once, and never held all together
 */
public record Sheet(String name, List<String> titles, List<Column> columns, Iterable<List<Value>> rows) {

    public Sheet {
        titles = List.copyOf(titles);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "Sheet «%s» has no column. Maybe its columns depend on rows?".formatted(name));
        }
    }

    List<Value> checked(List<Value> row) {
        if (row.size() > columns.size()) {
            throw new IllegalArgumentException(
                    "Sheet «%s» has %d columns and a row of %d values. Maybe a column was forgotten."
                            .formatted(name, columns.size(), row.size()));
        }
        return row;
    }
}
