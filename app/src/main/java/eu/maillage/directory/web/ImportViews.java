package eu.maillage.directory.web;

import eu.maillage.directory.domain.Import;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.directory.domain.Imports;
import eu.maillage.directory.domain.RawRow;
import eu.maillage.directory.domain.Verdict;
import eu.maillage.directory.domain.Verdict.Outcome;
import eu.maillage.spreadsheets.Cell;
import eu.maillage.tenancy.Asker;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Step;
import eu.maillage.ui.Tab;
import eu.maillage.ui.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.MapBindingResult;

/** Gathers what the page of an import shows at each step. */
@Component
class ImportViews {

    private static final int MOST_NAMED = 12;

    private final Imports imports;

    ImportViews(Imports imports) {
        this.imports = imports;
    }

    ImportView show(Asker asker, Page page, Import work, @Nullable MapBindingResult sent) {
        return new ImportView(
                work,
                steps(page, work.state()),
                progress(page, work),
                work.state() == State.MAPPING ? mapping(asker, page, work, sent) : ImportView.Mapping.NONE,
                work.state() == State.PREVIEW ? preview(asker, page, work) : ImportView.Preview.NONE,
                work.count(Outcome.REFUSED) > 0
                        && !imports.verdicts(asker, work.id(), Outcome.REFUSED, 1, 0)
                                .isEmpty());
    }

    private static List<Step> steps(Page page, State state) {
        List<List<State>> stages = List.of(
                List.of(State.READING, State.REFUSED),
                List.of(State.MAPPING),
                List.of(State.JUDGING, State.PREVIEW),
                List.of(State.WRITING, State.DONE));
        List<String> names = List.of("file", "columns", "preview", "written");
        int now = 0;
        while (!stages.get(now).contains(state)) {
            now++;
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Step.State where =
                    i < now || state == State.DONE ? Step.State.DONE : i == now ? Step.State.NOW : Step.State.LATER;
            steps.add(new Step(page.t("directory.import.step-" + names.get(i)), where, null, null));
        }
        return steps;
    }

    static Work progress(Page page, Import work) {
        boolean counted = work.rows() > 0;
        String title = page.t("directory.import.working-" + work.state().name().toLowerCase(java.util.Locale.ROOT));
        return new Work(
                title,
                counted ? 100 * work.progress() / work.rows() : 0,
                work.progress() == 0 ? null : page.t("directory.import.rows-so-far", work.progress()),
                work.state().working());
    }

    private ImportView.Mapping mapping(Asker asker, Page page, Import work, @Nullable MapBindingResult sent) {
        List<RawRow> samples = imports.samples(asker, work.id());
        List<ImportView.Source> sources = new ArrayList<>();
        Map<String, String> proposed = new HashMap<>();
        int width = samples.stream()
                .mapToInt(row -> row.cells().size())
                .reduce(work.header().size(), Math::max);
        for (int i = 0; i < width; i++) {
            int column = i;
            List<String> shown = samples.stream()
                    .map(row -> column < row.cells().size()
                            ? row.cells().get(column).text()
                            : "")
                    .filter(text -> !text.isBlank())
                    .toList();
            String title = i < work.header().size() ? work.header().get(i) : "";
            if (!title.isBlank() || !shown.isEmpty()) {
                sources.add(new ImportView.Source("c" + i, Cell.columnName(i), title, shown));
            }
            ImportColumn field = work.mapping().get(i);
            proposed.put("c" + i, field == null ? "" : field.name());
        }
        FormState form = sent == null ? FormState.of(new MapBindingResult(proposed, "form")) : FormState.of(sent);
        return new ImportView.Mapping(
                form,
                sources,
                Option.of(page, "directory.column", ImportColumn.class),
                FormState.of(new MapBindingResult(
                                Map.of(
                                        "sheet",
                                        Optional.ofNullable(work.sheet()).orElse("")),
                                "form"))
                        .named("sheets"),
                work.sheets().stream().map(sheet -> Option.of(sheet, sheet)).toList());
    }

    private ImportView.Preview preview(Asker asker, Page page, Import work) {
        @Nullable
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equalsIgnoreCase(page.parameter("show")))
                .findFirst()
                .orElse(null);
        Paging paging = Paging.of(page.parameter("page"), outcome == null ? work.rows() : work.count(outcome));
        ImportSentences words = new ImportSentences(page);
        List<ImportView.Line> lines =
                imports.verdicts(asker, work.id(), outcome, paging.size(), paging.offset()).stream()
                        .map(verdict -> line(words, verdict))
                        .toList();
        boolean writes =
                Stream.of(Outcome.CREATE, Outcome.UPDATE, Outcome.DUPLICATE).anyMatch(each -> work.count(each) > 0);
        List<Integer> open = imports.openRows(asker, work.id());
        return new ImportView.Preview(
                tabs(page, work, outcome), lines, paging, writes, open.size(), numbers(page, open));
    }

    /** The first of some rows, as a person reads them out. */
    static String numbers(Page page, List<Integer> rows) {
        String first = rows.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() > MOST_NAMED ? page.t("directory.import.and-more", first) : first;
    }

    private static ImportView.Line line(ImportSentences words, Verdict verdict) {
        String decision = verdict.decision();
        boolean created = verdict.outcome() == Outcome.CREATE || Verdict.CREATE.equals(decision);
        return new ImportView.Line(
                verdict,
                Stream.concat(words.resembles(verdict), verdict.notes().stream().map(words::note))
                        .toList(),
                created
                        ? List.of()
                        : verdict.changes().stream().map(words::change).toList(),
                created ? words.kept(verdict.changes()) : "",
                FormState.of(new MapBindingResult(Map.of("decision", decision == null ? "" : decision), "form"))
                        .named("r" + verdict.row()),
                words.decisions(verdict));
    }

    private static List<Tab> tabs(Page page, Import work, @Nullable Outcome shown) {
        String href = "/organisations/import/" + work.id();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(page.t("directory.import.all-rows"), href, (long) work.rows(), shown == null));
        for (Outcome outcome : Outcome.values()) {
            if (work.count(outcome) > 0) {
                tabs.add(new Tab(
                        page.name("directory.outcomes", outcome),
                        href + "?show=" + outcome.name().toLowerCase(java.util.Locale.ROOT),
                        (long) work.count(outcome),
                        shown == outcome));
            }
        }
        return tabs;
    }
}
