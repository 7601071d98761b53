package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardImport;
import eu.maillage.cards.domain.RowNote;
import eu.maillage.cards.domain.RowVerdict;
import eu.maillage.spreadsheets.RefusedRow;
import eu.maillage.ui.Page;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The rows that an import of cards refused, as they stood in the file, each with its reasons: put right, it can be imported. */
final class RefusedRows {

    private RefusedRows() {}

    static byte[] workbook(Page page, CardImport file, List<RowVerdict> rows) {
        return RefusedRow.workbook(
                new RefusedRow.Titles(
                        page.t("cards.import.refused-sheet"),
                        page.t("cards.import.refused-row"),
                        page.t("cards.import.refused-why")),
                file.header(),
                rows.stream().map(row -> row(page, row)).toList());
    }

    private static RefusedRow row(Page page, RowVerdict row) {
        String why = row.notes().stream().map(note -> sentence(page, note)).collect(Collectors.joining(" "));
        return new RefusedRow(row.row(), Objects.requireNonNull(row.cells()), why);
    }

    /** A note about a row: its cell first, then what is wrong or was left aside. */
    static String sentence(Page page, RowNote note) {
        String said = page.t(
                "cards.import.note."
                        + note.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                note.arguments());
        return note.cell().isEmpty()
                ? said
                : page.t(note.isOfRow() ? "cards.import.row-note" : "cards.import.cell", note.cell(), said);
    }
}
