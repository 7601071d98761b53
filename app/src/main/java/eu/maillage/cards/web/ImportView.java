package eu.maillage.cards.web;

import eu.maillage.cards.domain.CardColumn;
import eu.maillage.cards.domain.CardImport;
import eu.maillage.cards.domain.CardImport.State;
import eu.maillage.cards.domain.RowVerdict;
import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Step;
import eu.maillage.ui.Tab;
import eu.maillage.ui.Work;
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
