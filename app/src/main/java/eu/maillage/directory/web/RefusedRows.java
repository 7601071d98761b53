package eu.maillage.directory.web;

import eu.maillage.directory.domain.Import;
import eu.maillage.directory.domain.Imports.Refused;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.spreadsheets.Column;
import eu.maillage.spreadsheets.Sheet;
import eu.maillage.spreadsheets.SpreadsheetWriter;
import eu.maillage.spreadsheets.Value;
import eu.maillage.ui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rows that an import refused, as they stood in the file, each with its reasons: put right, it can be imported. */
final class RefusedRows {

    private static final int WIDE = 24;
    private static final int WIDEST = 60;

    private final Page page;

    RefusedRows(Page page) {
        this.page = page;
    }

    /** The name of a file without what tells its kind. */
    static String bare(String fileName) {
        return fileName.replaceFirst("\\.[^.]{1,5}$", "");
    }

    byte[] workbook(Import work, List<Refused> rows) {
        int width = rows.stream()
                .mapToInt(refused -> refused.row().cells().size())
                .reduce(work.header().size(), Math::max);
        List<Column> columns = new ArrayList<>(IntStream.range(0, width)
                .mapToObj(index -> Column.of(title(work, index), WIDE))
                .toList());
        columns.add(Column.of(page.t("directory.import.refused-row"), 12));
        columns.add(Column.of(page.t("directory.import.refused-why"), WIDEST));
        return SpreadsheetWriter.workbook(List.of(new Sheet(
                page.t("directory.import.refused-sheet"),
                List.of(),
                columns,
                rows.stream().map(refused -> values(refused, width)).toList())));
    }

    private static String title(Import work, int index) {
        String title = index < work.header().size() ? work.header().get(index) : "";
        return title.isBlank() ? Cell.columnName(index) : title;
    }

    private List<Value> values(Refused refused, int width) {
        List<Value> values = new ArrayList<>(IntStream.range(0, width)
                .mapToObj(index -> text(refused.row().cell(index).text()))
                .toList());
        ImportSentences words = new ImportSentences(page);
        values.add(Value.of(refused.row().number()));
        values.add(Value.of(refused.verdict().notes().stream()
                .filter(note -> note.kind().refuses())
                .map(words::note)
                .collect(Collectors.joining(" "))));
        return values;
    }

    private static Value text(String written) {
        return written.isEmpty() ? Value.BLANK : Value.of(written);
    }
}
