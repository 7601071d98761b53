package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do with one row, before anything is done.
 *
 * @param name of the organisation in the row
 * @param target the organisation of the directory that is changed or stays as it is
 * @param notes what had to be put right, or why the row is refused
 * @param changes what would be different in the directory; of an organisation that is created, all that is kept
 * @param candidates the organisations that may be the same, when a person has to say
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
        @Nullable String decision) {

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

    static Verdict of(RowReading row, Outcome outcome, @Nullable OrganisationId target, List<Change> changes) {
        return new Verdict(row.row(), outcome, row.draft().name(), target, row.notes(), changes, List.of(), null);
    }

    Verdict with(RowNote note) {
        return with(List.of(note));
    }

    Verdict with(List<RowNote> added) {
        List<RowNote> more = new java.util.ArrayList<>(notes);
        more.addAll(added);
        return new Verdict(row, outcome, name, target, more, changes, candidates, decision);
    }

    Verdict changing(List<Change> known) {
        return new Verdict(row, outcome, name, target, notes, known, candidates, decision);
    }

    /** Whether nothing can be written before a person has said what the row is. */
    public boolean open() {
        return outcome == Outcome.DUPLICATE && decision == null;
    }

    Verdict asked(List<Candidate> asked, @Nullable String decided) {
        return new Verdict(row, Outcome.DUPLICATE, name, target, notes, changes, asked, decided);
    }
}
