package eu.maillage.spreadsheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet that was read once, with the row that names its columns. */
record SheetTable(
        RowSource source,
        Limits limits,
        List<Row> top,
        List<MergedDown> merged,
        List<String> header,
        int headerRow,
        int rowCount)
        implements Table {

    static List<String> names(Row row) {
        return row.cells().stream()
                .map(cell -> cell.text()
                        .replace('\u00A0', ' ')
                        .replaceAll("\\s+", " ")
                        .strip())
                .toList();
    }

    @Override
    public String sheet() {
        return source.name();
    }

    @Override
    public Stream<Row> rows() {
        var cells = new MergedCells(
                merged.stream().filter(each -> each.first() > headerRow).toList());
        return all().filter(row -> row.number() > headerRow).map(cells::filled);
    }

    @Override
    public Table withHeaderAt(int number) {
        try (var rows = all()) {
            var from = rows.filter(row -> row.number() >= number).iterator();
            if (!from.hasNext()) {
                return new SheetTable(source, limits, top, merged, List.of(), number, 0);
            }
            var first = from.next();
            boolean named = first.number() == number;
            int under = named ? 0 : 1;
            for (; from.hasNext(); from.next()) {
                under++;
            }
            return new SheetTable(source, limits, top, merged, named ? names(first) : List.of(), number, under);
        }
    }

    @Override
    public Table withoutHeader() {
        List<String> unnamed = Collections.nCopies(header.size(), "");
        return header.equals(unnamed)
                ? this
                : new SheetTable(source, limits, top, merged, unnamed, headerRow - 1, rowCount + 1);
    }

    private Stream<Row> all() {
        try {
            var rows = source.open(new Budget(limits));
            return Stream.generate(() -> next(rows))
                    .takeWhile(Objects::nonNull)
                    .<Row>map(Objects::requireNonNull)
                    .onClose(() -> close(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Row next(RowSource.Rows rows) {
        try {
            return rows.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(RowSource.Rows rows) {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
