package eu.maillage.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads a sheet once to its end, so that what is wrong with it shows before anybody relies on it. */
final class Survey {

    private final ArrayList<Row> top = new ArrayList<>();
    private final List<MergedDown> merged = new ArrayList<>();
    private int filled;

    private Survey() {}

    /** The sheet as a table, unless nothing is written in it. */
    static Optional<Table> of(RowSource source, Limits limits, Budget budget) throws IOException {
        var survey = new Survey();
        try (var rows = source.open(budget)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                survey.count(row);
            }
            survey.merged.addAll(rows.merged());
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
        if (header.isEmpty()) {
            return unnamed(source, limits);
        }
        int under = filled - top.indexOf(header.get()) - 1;
        return new SheetTable(
                source,
                limits,
                List.copyOf(top),
                List.copyOf(merged),
                SheetTable.names(header.get()),
                header.get().number(),
                under);
    }

    /** A sheet that begins with values has columns all the same, without a name. */
    private Table unnamed(RowSource source, Limits limits) {
        var first = HeaderRow.firstValues(top);
        int width = top.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var names = Collections.nCopies(width, "");
        return new SheetTable(
                source,
                limits,
                List.copyOf(top),
                List.copyOf(merged),
                names,
                first.number() - 1,
                filled - top.indexOf(first));
    }
}
