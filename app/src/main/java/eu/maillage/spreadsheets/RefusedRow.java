package eu.maillage.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of a file that was not taken, to be given back.
 *
 * @param number of the row in the file
 * @param cells as they stood there
 * @param why it was refused, in words
 */
public record RefusedRow(int number, List<String> cells, String why) {

    private static final int WIDE = 24;
    private static final int NARROW = 12;
    private static final int WIDEST = 60;

    public RefusedRow {
        cells = List.copyOf(cells);
    }

    /** What the sheet and the two columns beside the file's own are called. */
    public record Titles(String sheet, String number, String why) {}

    /**
     * A workbook that can be put right and imported again: the file's columns, then the row's number and the reason, which
     * {@link GivenBack} leaves out.
     */
    public static byte[] workbook(Titles titles, List<String> header, List<RefusedRow> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).reduce(header.size(), Math::max);
        List<Column> columns = new ArrayList<>(IntStream.range(0, width)
                .mapToObj(index -> Column.of(title(header, index), WIDE))
                .toList());
        columns.add(Column.of(titles.number(), NARROW));
        columns.add(Column.of(titles.why(), WIDEST));
        return SpreadsheetWriter.workbook(List.of(new Sheet(
                titles.sheet(),
                List.of(),
                columns,
                rows.stream().map(row -> row.values(width)).toList())));
    }

    private static String title(List<String> header, int index) {
        String title = index < header.size() ? header.get(index) : "";
        return title.isBlank() ? Cell.columnName(index) : title;
    }

    private List<Value> values(int width) {
        List<Value> values = new ArrayList<>(IntStream.range(0, width)
                .mapToObj(index -> index < cells.size() ? cells.get(index) : "")
                .map(text -> text.isEmpty() ? Value.BLANK : Value.of(text))
                .toList());
        values.add(Value.of(number));
        values.add(Value.of(why));
        return values;
    }
}
