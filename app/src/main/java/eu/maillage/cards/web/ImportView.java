package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardColumn;
import eu.maillage.cards.domain.CardImports.Preview;
import eu.maillage.cards.domain.RowVerdict;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Tab;
import java.util.List;

/**
 * A spreadsheet of cards before it is written: its columns, and what becomes of each row.
 *
 * @param rows of this page alone
 */
public record ImportView(Preview preview, List<Tab> tabs, List<RowVerdict> rows, Paging paging) {

    public String address() {
        return "/cards/import/" + preview.file().id();
    }

    public int count(Outcome outcome) {
        return preview.counts().getOrDefault(outcome, 0);
    }

    /** Whether there is anything to write. */
    public boolean writes() {
        return count(Outcome.CREATE) + count(Outcome.UPDATE) > 0;
    }

    /** What each column of the file is said to hold, as the choices on the page. */
    public record ChosenColumns(List<String> column) {}

    public FormState columns() {
        List<String> chosen = preview.file().columns().stream()
                .map(column -> column.map(CardColumn::name).orElse(""))
                .toList();
        return FormState.of(new ChosenColumns(chosen));
    }

    public static String name(int column) {
        return "column[" + column + "]";
    }
}
