package eu.maillage.directory.web;

import eu.maillage.directory.domain.Import;
import eu.maillage.directory.domain.Imports.Refused;
import eu.maillage.directory.domain.RawRow.RawCell;
import eu.maillage.spreadsheets.RefusedRow;
import eu.maillage.ui.Page;
import java.util.List;
import java.util.stream.Collectors;

/** The rows that an import refused, as they stood in the file, each with its reasons: put right, it can be imported. */
final class RefusedRows {

    private final Page page;
    private final ImportSentences words;

    RefusedRows(Page page) {
        this.page = page;
        this.words = new ImportSentences(page);
    }

    /** The name of a file without what tells its kind. */
    static String bare(String fileName) {
        return fileName.replaceFirst("\\.[^.]{1,5}$", "");
    }

    byte[] workbook(Import work, List<Refused> rows) {
        return RefusedRow.workbook(
                new RefusedRow.Titles(
                        page.t("directory.import.refused-sheet"),
                        page.t("directory.import.refused-row"),
                        page.t("directory.import.refused-why")),
                work.header(),
                rows.stream().map(this::row).toList());
    }

    private RefusedRow row(Refused refused) {
        List<String> cells = refused.row().cells().stream().map(RawCell::text).toList();
        String why = refused.verdict().notes().stream()
                .filter(note -> note.kind().refuses())
                .map(words::note)
                .collect(Collectors.joining(" "));
        return new RefusedRow(refused.row().number(), cells, why);
    }
}
