package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardImport;
import eu.maillage.cards.domain.RowNote;
import eu.maillage.cards.domain.RowVerdict;
import eu.maillage.spreadsheets.Column;
import eu.maillage.spreadsheets.Sheet;
import eu.maillage.spreadsheets.SpreadsheetWriter;
import eu.maillage.spreadsheets.Value;
import eu.maillage.ui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows that an import of cards refused, as they stood in the file, each with its reasons: put right, it can be imported. */
final class RefusedRows {

    private static final int WIDE = 24;
    private static final int WIDEST = 60;

    private RefusedRows() {}

    static byte[] workbook(Page page, CardImport file, List<RowVerdict> rows) {
        List<Column> columns = new ArrayList<>(
                file.header().stream().map(title -> Column.of(title, WIDE)).toList());
        columns.add(Column.of(page.t("cards.import.refused-row"), 12));
        columns.add(Column.of(page.t("cards.import.refused-why"), WIDEST));
        return SpreadsheetWriter.workbook(List.of(new Sheet(
                page.t("cards.import.refused-sheet"),
                List.of(),
                columns,
                rows.stream()
                        .map(row -> values(page, row, file.header().size()))
                        .toList())));
    }

    private static List<Value> values(Page page, RowVerdict row, int width) {
        List<String> cells = Objects.requireNonNull(row.cells());
        List<Value> values = new ArrayList<>(IntStream.range(0, width)
                .mapToObj(column -> column < cells.size() ? cells.get(column) : "")
                .map(text -> text.isEmpty() ? Value.BLANK : Value.of(text))
                .toList());
        values.add(Value.of(row.row()));
        values.add(
                Value.of(row.notes().stream().map(note -> sentence(page, note)).collect(Collectors.joining(" "))));
        return values;
    }

    static String sentence(Page page, RowNote note) {
        String key = note.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return page.t("cards.import.cell", note.cell()) + " " + page.t("cards.import.note." + key, note.written());
    }
}
