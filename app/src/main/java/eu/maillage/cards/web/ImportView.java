package eu.maillage.cards.web;

import eu.maillage.cards.Category;
import eu.maillage.cards.Period;
import eu.maillage.cards.domain.CardColumn;
import eu.maillage.cards.domain.CardImport;
import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.RowChange;
import eu.maillage.cards.domain.RowNote;
import eu.maillage.cards.domain.RowNote.Reason;
import eu.maillage.cards.domain.RowVerdict;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Step;
import eu.maillage.ui.Tab;
import eu.maillage.ui.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A spreadsheet of cards at the step at which it stands.
 *
 * @param rows of this page alone
 * @param refusedRows whether the refused rows can be had as a file
 */
public record ImportView(
        CardImport file,
        List<Step> steps,
        Work progress,
        List<Tab> tabs,
        List<RowVerdict> rows,
        Paging paging,
        boolean refusedRows) {

    /** How long a text is shown to its end. */
    private static final int WHOLE = 160;

    private static final List<List<State>> STAGES = List.of(
            List.of(State.READING, State.REFUSED),
            List.of(State.COLUMNS),
            List.of(State.JUDGING, State.PREVIEW),
            List.of(State.WRITING, State.DONE));
    private static final List<String> STAGE_NAMES = List.of("file", "columns", "preview", "written");

    static ImportView of(
            Page page, CardImport file, List<Tab> tabs, List<RowVerdict> rows, Paging paging, boolean refusedRows) {
        return new ImportView(file, steps(page, file.state()), progress(page, file), tabs, rows, paging, refusedRows);
    }

    private static List<Step> steps(Page page, State state) {
        int now = 0;
        while (!STAGES.get(now).contains(state)) {
            now++;
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < STAGES.size(); i++) {
            Step.State where =
                    i < now || state == State.DONE ? Step.State.DONE : i == now ? Step.State.NOW : Step.State.LATER;
            steps.add(new Step(page.t("cards.import.step-" + STAGE_NAMES.get(i)), where, null, null));
        }
        return steps;
    }

    private static Work progress(Page page, CardImport file) {
        State state = file.state().working() ? file.state() : State.JUDGING;
        return new Work(
                page.t("cards.import.working-" + state.name().toLowerCase(Locale.ROOT)),
                file.rows() > 0 ? Math.min(100, 100 * file.progress() / file.rows()) : 0,
                file.progress() == 0 ? null : page.t("cards.import.rows-so-far", file.progress()),
                file.state().working());
    }

    public String address() {
        return "/cards/import/" + file.id();
    }

    public int count(Outcome outcome) {
        return file.count(outcome);
    }

    /** The titles of the columns that are left aside. */
    public List<String> unknown() {
        return IntStream.range(0, file.header().size())
                .filter(column -> column >= file.columns().size()
                        || file.columns().get(column).isEmpty())
                .mapToObj(this::title)
                .toList();
    }

    /** The row that was taken for titles, as far as it names anything. */
    public List<String> titles() {
        return file.header().stream().filter(title -> !title.isBlank()).toList();
    }

    /** What nobody said yet, in words. */
    public String missing(Page page) {
        return file.missing().stream()
                .map(column -> page.name("cards.import.needed", column))
                .collect(Collectors.joining(", "));
    }

    /** As the file has it, or the letter of the column. */
    public String title(int column) {
        String title = file.header().get(column);
        return title.isBlank() ? letters(column) : title;
    }

    /** What the first rows have there. */
    public List<String> samples(int column) {
        return file.samples().stream()
                .filter(row -> column < row.size() && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .toList();
    }

    public String letters(int column) {
        return Cell.columnName(column);
    }

    /** Whether no row can be taken. */
    public boolean refusesAll() {
        return !writes() && count(Outcome.SAME) == 0 && count(Outcome.REFUSED) > 0;
    }

    /** Whether the directory does not know an organisation that these rows name. */
    public boolean namesUnknown() {
        return rows.stream()
                .flatMap(row -> row.notes().stream())
                .anyMatch(note -> note.reason() == Reason.UNKNOWN_ORGANISATION);
    }

    /** What an update replaces, short texts whole. */
    public String change(Page page, RowChange change) {
        String column = page.name("cards.import.column", change.column());
        return change.before().isEmpty()
                ? page.t("cards.import.change-new", column, value(page, change.column(), change.now()))
                : page.t(
                        "cards.import.change",
                        column,
                        value(page, change.column(), change.before()),
                        value(page, change.column(), change.now()));
    }

    private static String value(Page page, CardColumn column, String kept) {
        if (column == CardColumn.PERIOD) {
            return kept.isEmpty() ? page.t("cards.period.once") : page.name("cards.period", Period.valueOf(kept));
        }
        if (kept.isEmpty()) {
            return page.t("cards.import.change-empty");
        }
        return switch (column) {
            case CATEGORY -> page.name("cards.category", Category.valueOf(kept));
            case QUANTITY -> page.number(new BigDecimal(kept));
            case FROM, UNTIL -> page.date(LocalDate.parse(kept));
            default -> kept.length() <= WHOLE ? kept : kept.substring(0, WHOLE).strip() + "…";
        };
    }

    /** A note about a row, in words. */
    public String sentence(Page page, RowNote note) {
        return RefusedRows.sentence(page, note);
    }

    /** Whether there is anything to write. */
    public boolean writes() {
        return count(Outcome.CREATE) + count(Outcome.UPDATE) > 0;
    }

    /** What each column of the file is said to hold, as the choices on the page. */
    public record ChosenColumns(List<String> column) {}

    public FormState columns() {
        List<String> chosen = file.columns().stream()
                .map(column -> column.map(CardColumn::name).orElse(""))
                .toList();
        return FormState.of(new ChosenColumns(chosen));
    }

    public static String name(int column) {
        return "column[" + column + "]";
    }
}
