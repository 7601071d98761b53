package eu.maillage.spreadsheets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the row that names the columns, below the titles that people put on top. */
final class HeaderRow {

    static final int WITHIN = 20;

    private static final Pattern VALUE =
            Pattern.compile("[\\d\\s\u00A0\u202F.,/+:€%()-]*\\d[\\d\\s\u00A0\u202F.,/+:€%()-]*|\\S+@\\S+|#\\S+");
    private static final Pattern SURELY_VALUE =
            Pattern.compile("(?:\\d[\\s\u00A0\u202F.]?){9,14}|\\d{5}|[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST_NAME = 120;

    private HeaderRow() {}

    /**
     * The first row, of those given from the top, that is wide enough and reads like names and not like values; none
     * where the values begin at once.
     */
    static Optional<Row> of(List<Row> top) {
        int widest = top.stream().mapToInt(Row::filled).max().orElse(0);
        int enough = Math.max(Math.min(2, widest), (widest + 1) / 2);
        var values = atLeast(top, enough).filter(HeaderRow::holdsValues).findFirst();
        var above = values.map(row -> top.subList(0, top.indexOf(row))).orElse(top);
        return atLeast(above, enough)
                .filter(HeaderRow::readsLikeNames)
                .findFirst()
                .or(() -> atLeast(above, 2).filter(HeaderRow::readsLikeNames).findFirst())
                .or(() -> atLeast(above, enough).findFirst())
                .or(() -> values.isPresent() ? Optional.empty() : Optional.of(top.getFirst()));
    }

    /** The first row of values, of a sheet without names. */
    static Row firstValues(List<Row> top) {
        int widest = top.stream().mapToInt(Row::filled).max().orElse(0);
        return atLeast(top, Math.max(Math.min(2, widest), (widest + 1) / 2))
                .filter(HeaderRow::holdsValues)
                .findFirst()
                .orElse(top.getFirst());
    }

    /** Whether an identifier, a phone or an address stands there, as it never does among names. */
    private static boolean holdsValues(Row row) {
        return row.cells().stream()
                .anyMatch(cell -> SURELY_VALUE.matcher(cell.text().strip()).matches());
    }

    private static Stream<Row> atLeast(List<Row> rows, int cells) {
        return rows.stream().filter(row -> row.filled() >= cells);
    }

    private static boolean readsLikeNames(Row row) {
        var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        long values = filled.stream().filter(HeaderRow::isValue).count();
        long distinct = filled.stream()
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return values * 3 <= filled.size() && distinct * 5 >= filled.size() * 4L;
    }

    private static boolean isValue(Cell cell) {
        var text = cell.text().strip();
        return cell.kind() != CellKind.TEXT
                || text.length() > LONGEST_NAME
                || VALUE.matcher(text).matches();
    }
}
