package eu.maillage.directory.domain;

import eu.maillage.directory.domain.RowNote.Kind;
import eu.maillage.directory.domain.Verdict.Candidate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An organisation that a row of an import may be about, and what the row would change of it. */
record Match(Entry entry, Likeness likeness, Comparison comparison) {

    static final Comparator<Match> BEST_FIRST = Comparator.<Match, Boolean>comparing(
                    match -> match.entry().archived())
            .thenComparing(Match::likeness);

    boolean sure() {
        return likeness == Likeness.SAME_NUMBER_AND_NAME
                || (entry.row() > 0 && likeness == Likeness.SAME_NAME_AND_COMMUNE && comparison.addsPersonAlone());
    }

    /**
     * Whether a row that brings nothing new is about this organisation. Where only one of the names has a legal form, she
     * is asked, but for an archived one, which no answer brings back.
     */
    boolean sameThing() {
        boolean named = likeness != Likeness.SAME_NUMBER && likeness != Likeness.OTHER_FORM;
        return named && !conflict() && (!likeness.formAside() || entry.archived());
    }

    /** Whether the row gives the organisation another legal form than the directory does, or none. */
    boolean formDiffers() {
        return !comparison.draftName().equals(entry.particulars().called());
    }

    /** Two of one name that some number tells apart. */
    boolean conflict() {
        return comparison.draftIdentifiers().contradict(entry.particulars().identifiers());
    }

    /**
     * What is proposed to her: two rows of one file that do not say the same, or two names with one number, are never made
     * one unless she says so; where the name alone is the same, nothing is replaced by what the row says; and two legal
     * forms are two organisations.
     */
    @Nullable
    String proposal() {
        boolean elsewhere = likeness.nameAlone() && comparison.tellsOfAnotherPlace();
        if (conflict() || elsewhere || likeness == Likeness.OTHER_FORM) {
            return Verdict.CREATE;
        }
        boolean otherRow = entry.row() > 0 && !comparison.saysNothingElse();
        boolean replaces = (likeness.nameAlone() || likeness.formAside()) && comparison.replaces();
        return likeness == Likeness.SAME_NUMBER || otherRow || replaces ? null : entry.key();
    }

    /** Whether it could as well be this other one. */
    boolean levelWith(Match other) {
        return likeness.isAsStrongAs(other.likeness)
                && Verdict.CREATE.equals(proposal()) == Verdict.CREATE.equals(other.proposal());
    }

    Candidate candidate() {
        Particulars told = entry.particulars();
        return new Candidate(
                entry.key(),
                told.name(),
                told.address().commune(),
                told.identifiers().siret(),
                likeness);
    }

    /** The row of the file that told of it first. */
    List<RowNote> sameRow() {
        return entry.row() > 0 ? List.of(RowNote.of(Kind.SAME_AS_ROW, "", String.valueOf(entry.row()))) : List.of();
    }

    /** Which organisation of the directory the row is about, where its name does not say it. */
    List<RowNote> knownAs() {
        return entry.row() == 0 && formDiffers() ? List.of(naming(Kind.KNOWN_AS)) : List.of();
    }

    List<RowNote> staysArchived() {
        return entry.archived() ? List.of(naming(Kind.STAYS_ARCHIVED)) : List.of();
    }

    /** An archived one that the row may mean: nobody looks for it in the archive unless she is told. */
    static List<RowNote> likeArchived(List<Match> matches) {
        return matches.stream()
                .filter(match -> match.entry().archived() && !Verdict.CREATE.equals(match.proposal()))
                .limit(1)
                .map(match -> match.naming(Kind.LIKE_ARCHIVED))
                .toList();
    }

    private RowNote naming(Kind kind) {
        return RowNote.of(kind, "", entry.particulars().name());
    }
}
