package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do with one row, before anything is done.
 *
 * @param name of the organisation in the row
 * @param target the organisation of the directory that is changed or stays as it is
 * @param notes what had to be put right, or why the row is refused
 * @param changes what would be different in the directory; of an organisation that is created, all that is kept
 * @param candidates the organisations that may be the same, when a person has to say
 * @param effects what each answer of that person does, by the answer; known beforehand, so that it is shown when she gives it
 * @param decision of that person, or what is proposed to her: {@link #CREATE} or a candidate's key; absent where she alone can say
 */
public record Verdict(
        int row,
        Outcome outcome,
        String name,
        @Nullable OrganisationId target,
        List<RowNote> notes,
        List<Change> changes,
        List<Candidate> candidates,
        Map<String, Effect> effects,
        @Nullable String decision) {

    /** Earlier previews were kept without the effects of answers. */
    @SuppressWarnings("ConstantValue")
    public Verdict {
        effects = effects == null ? Map.of() : effects;
    }

    /** The decision that the row is an organisation of its own. */
    public static final String CREATE = "create";

    /** What becomes of a row. */
    public enum Outcome {
        CREATE,
        UPDATE,
        UNCHANGED,
        DUPLICATE,
        REFUSED
    }

    /** One value that would be different. */
    public record Change(ImportColumn column, String before, String after) {}

    /**
     * One organisation that may be the same.
     *
     * @param key names it from one look at the file to the next
     */
    public record Candidate(
            String key,
            String name,
            @Nullable String commune,
            @Nullable String siret,
            Likeness likeness) {}

    /** What one answer does: as a verdict that needs none says it. */
    public record Effect(@Nullable OrganisationId target, List<RowNote> notes, List<Change> changes) {

        private Effect with(List<RowNote> added) {
            return new Effect(target, more(notes, added), changes);
        }
    }

    static Verdict of(RowReading row, Outcome outcome, @Nullable OrganisationId target, List<Change> changes) {
        return new Verdict(
                row.row(), outcome, row.draft().name(), target, row.notes(), changes, List.of(), Map.of(), null);
    }

    Verdict with(RowNote note) {
        return with(List.of(note));
    }

    Verdict with(List<RowNote> added) {
        Map<String, Effect> effected = new LinkedHashMap<>();
        effects.forEach((answer, effect) -> effected.put(answer, effect.with(added)));
        return new Verdict(row, outcome, name, target, more(notes, added), changes, candidates, effected, decision);
    }

    private static List<RowNote> more(List<RowNote> notes, List<RowNote> added) {
        List<RowNote> more = new ArrayList<>(notes);
        more.addAll(added);
        return List.copyOf(more);
    }

    Verdict changing(List<Change> known) {
        return new Verdict(row, outcome, name, target, notes, known, candidates, effects, decision);
    }

    /** Whether nothing can be written before a person has said what the row is. */
    public boolean open() {
        return outcome == Outcome.DUPLICATE && decision == null;
    }

    Verdict asked(List<Candidate> asked, Map<String, Effect> answers, @Nullable String decided) {
        return new Verdict(row, Outcome.DUPLICATE, name, target, notes, changes, asked, answers, decided);
    }

    Effect effect() {
        return new Effect(target, notes, changes);
    }

    /** With what the answer does that stands there. */
    Verdict answered() {
        Effect effect = decision == null ? null : effects.get(decision);
        return effect == null
                ? this
                : new Verdict(
                        row,
                        outcome,
                        name,
                        effect.target(),
                        effect.notes(),
                        effect.changes(),
                        candidates,
                        effects,
                        decision);
    }

    /** Whether it does what another did that was shown. */
    boolean doesAs(@Nullable Verdict shown) {
        return shown != null
                && outcome == shown.outcome
                && changes.equals(shown.changes)
                && Objects.equals(target, shown.target)
                && Objects.equals(decision, shown.decision);
    }
}
