package eu.maillage.spreadsheets;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows that were refused and given back, as they stood in the file that they came from: under its own titles, without
 * the number and the reason that {@link RefusedRow} put beside them.
 */
record GivenBack(Table table, List<String> header, int width) implements Table {

    /** What the two columns are called in the languages of the screens. */
    private static final Set<List<String>> OURS = Stream.of(
                    "Ligne d’origine", "Pourquoi refusée", "Original row", "Why refused")
            .map(title -> Folded.of(title).words())
            .collect(Collectors.toUnmodifiableSet());

    /** The table itself, where its last columns are the file's own. */
    static Table of(Table table) {
        List<String> header = table.header();
        int width = header.size();
        while (width > 0 && OURS.contains(Folded.of(header.get(width - 1)).words())) {
            width--;
        }
        return width == header.size() ? table : new GivenBack(table, titles(header.subList(0, width)), width);
    }

    /** A column without a title bears its letter there; where all do, these are no titles but stand for them. */
    private static List<String> titles(List<String> header) {
        List<String> titles = IntStream.range(0, header.size())
                .mapToObj(column -> header.get(column).equals(Cell.columnName(column)) ? "" : header.get(column))
                .toList();
        int last = titles.size();
        while (last > 0 && titles.get(last - 1).isEmpty()) {
            last--;
        }
        return last == 0 ? List.copyOf(header) : titles.subList(0, last);
    }

    @Override
    public String sheet() {
        return table.sheet();
    }

    @Override
    public List<Row> top() {
        return table.top();
    }

    @Override
    public int headerRow() {
        return table.headerRow();
    }

    @Override
    public int rowCount() {
        try (Stream<Row> rows = rows()) {
            return (int) rows.count();
        }
    }

    /** Of a row that was emptied, the number and the reason alone say nothing. */
    @Override
    public Stream<Row> rows() {
        return table.rows()
                .map(row ->
                        new Row(row.number(), row.cells().stream().limit(width).toList()))
                .filter(row -> row.filled() > 0);
    }

    @Override
    public Table withHeaderAt(int row) {
        return of(table.withHeaderAt(row));
    }

    @Override
    public Table withoutHeader() {
        return table.withoutHeader();
    }
}
