package eu.maillage.spreadsheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the records of a text as rows of cells. */
final class TextRows implements RowSource.Rows {

    /** How programs keep the zeros of an identifier when they write text for Excel. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    /** A call, a reference, a sum, to its end: «=égal=», «+ de liens» or «=SOMME(A1:A9) chaises» are what somebody wrote. */
    private static final Pattern FORMULA = Pattern.compile(
            "(?s)\\s*=[\\s+@({-]*(?:[\\p{L}_][\\p{L}\\p{N}_.]*\\(.*\\)\\s*(?:[-+*/^&=<>].*)?|\\$?[A-Za-z]{1,3}\\$?\\d+(?:[\\s)]*|\\s*[-+*/^&:].*)"
                    + "|\\S.*!\\$?[A-Za-z]{1,3}\\$?\\d.*|\\d[\\d.,]*\\s*[-+*/^&].*|\"[^\"]*\"\\s*&.*)");

    private static final Pattern GUARDED = Pattern.compile("(?s)'[=+@\\t\\r-].*");

    private final TextRecords records;
    private final Budget budget;
    private int number;

    TextRows(TextRecords records, Budget budget) {
        this.records = records;
        this.budget = budget;
    }

    @Override
    public @Nullable Row next() throws IOException {
        List<String> record;
        while ((record = records.next()) != null) {
            number++;
            int width = width(record);
            if (width > 0) {
                budget.column(width - 1);
                var row = row(record.subList(0, width));
                budget.read(row);
                return row;
            }
        }
        return null;
    }

    private static int width(List<String> record) {
        int width = record.size();
        while (width > 0 && Cell.holdsNothing(record.get(width - 1))) {
            width--;
        }
        return width;
    }

    private Row row(List<String> record) {
        var cells = new ArrayList<Cell>(record.size());
        for (int column = 0; column < record.size(); column++) {
            cells.add(cell(column, record.get(column)));
        }
        return new Row(number, cells);
    }

    /** A text file keeps the formula itself where the program that wrote it did not compute it, or nobody did yet. */
    private Cell cell(int column, String field) {
        return !KEPT_AS_TEXT.matcher(field).matches() && FORMULA.matcher(field).matches()
                ? new Cell(number, column, CellKind.UNCOMPUTED, field, field.strip())
                : Cell.text(number, column, unguarded(field));
    }

    private static String unguarded(String field) {
        var kept = KEPT_AS_TEXT.matcher(field);
        if (kept.matches()) {
            return kept.group(1);
        }
        return GUARDED.matcher(field).matches() ? field.substring(1) : field;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
