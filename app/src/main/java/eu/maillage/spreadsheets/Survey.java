package eu.maillage.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/** Reads a sheet once to its end, so that what is wrong with it shows before anybody relies on it. */
final class Survey {

    private final ArrayList<Row> top = new ArrayList<>();
    private int filled;

    private Survey() {}

    /** The sheet as a table, unless nothing is written in it. */
    static Optional<Table> of(RowSource source, Limits limits, Budget budget) throws IOException {
        var survey = new Survey();
        try (var rows = source.open(budget)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                survey.count(row);
            }
        }
        return survey.top.isEmpty() ? Optional.empty() : Optional.of(survey.table(source, limits));
    }

    private void count(Row row) {
        filled++;
        if (top.size() < HeaderRow.WITHIN) {
            top.add(row);
        }
    }

    private Table table(RowSource source, Limits limits) {
        var header = HeaderRow.of(top);
        return new SheetTable(
                source, limits, SheetTable.names(header), header.number(), filled - top.indexOf(header) - 1);
    }
}
