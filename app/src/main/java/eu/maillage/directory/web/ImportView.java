package eu.maillage.directory.web;

import eu.maillage.directory.domain.Import;
import eu.maillage.directory.domain.Verdict;
import eu.maillage.directory.domain.Verdict.Outcome;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Step;
import eu.maillage.ui.Tab;
import eu.maillage.ui.Tone;
import eu.maillage.ui.Work;
import java.util.List;

/**
 * An import at the step at which it stands.
 *
 * @param refusedRows whether the refused rows can be had as a file
 */
public record ImportView(
        Import work, List<Step> steps, Work progress, Mapping mapping, Preview preview, boolean refusedRows) {

    /** What each column holds. */
    public record Mapping(
            FormState form, List<Source> sources, List<Option> columns, FormState sheetForm, List<Option> sheets) {

        /** Whether no column has a title. */
        public boolean untitled() {
            return sources.stream().allMatch(source -> source.title().isBlank());
        }

        /** The columns that nothing says what they hold, by their title. */
        public List<String> unknown() {
            return sources.stream()
                    .filter(source -> form.value(source.field()).isEmpty())
                    .map(source -> source.title().isBlank() ? source.letters() : source.title())
                    .toList();
        }

        static final Mapping NONE = new Mapping(FormState.EMPTY, List.of(), List.of(), FormState.EMPTY, List.of());
    }

    /** One column of the file. */
    public record Source(String field, String letters, String title, List<String> samples) {}

    /**
     * What would be done, row by row.
     *
     * @param open how many rows wait for an answer
     * @param openRows their numbers
     */
    public record Preview(List<Tab> tabs, List<Line> lines, Paging paging, boolean writes, int open, String openRows) {

        static final Preview NONE = new Preview(List.of(), List.of(), new Paging(1, Paging.ROWS, 0), false, 0, "");
    }

    /**
     * One row, in words.
     *
     * @param kept what a new organisation brings besides its name, empty where the row is another thing
     */
    public record Line(
            Verdict verdict,
            List<String> notes,
            List<String> changes,
            String kept,
            FormState form,
            List<Option> decisions) {

        /** Whether an answer is there, hers or one proposed, for a row that asked. */
        public boolean answered() {
            return verdict.outcome() == Outcome.DUPLICATE && !verdict.open();
        }

        /** What it becomes, in a word. */
        public String becomes(Page page) {
            return !answered()
                    ? page.name("directory.outcome", verdict.outcome())
                    : Verdict.CREATE.equals(verdict.decision())
                            ? page.name("directory.outcome", Outcome.CREATE)
                            : page.t("directory.import.becomes-known");
        }

        public Tone tone() {
            return switch (verdict.outcome()) {
                case REFUSED -> Tone.BAD;
                case DUPLICATE -> answered() ? Tone.GOOD : Tone.CARE;
                case UNCHANGED -> Tone.PLAIN;
                case CREATE, UPDATE -> Tone.GOOD;
            };
        }
    }

    public String href() {
        return "/organisations/import/" + work.id();
    }
}
