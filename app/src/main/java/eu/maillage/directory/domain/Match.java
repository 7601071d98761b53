package eu.maillage.directory.domain;

import eu.maillage.directory.domain.Verdict.Candidate;
import java.util.Comparator;
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

    /** Whether a row that brings nothing new is about this organisation. */
    boolean sameThing() {
        return likeness != Likeness.SAME_NUMBER && !conflict();
    }

    /** Two of one name that some number tells apart. */
    boolean conflict() {
        return comparison.draftIdentifiers().contradict(entry.particulars().identifiers());
    }

    /**
     * What is proposed to her: two rows of one file, or two names with one number, are never made one unless she says so;
     * and where the name alone is the same, nothing is replaced by what the row says.
     */
    @Nullable
    String proposal() {
        boolean nameAlone = likeness == Likeness.SAME_NAME;
        if (conflict() || (nameAlone && comparison.tellsOfAnotherPlace())) {
            return Verdict.CREATE;
        }
        boolean daring = likeness == Likeness.SAME_NUMBER || entry.row() > 0 || (nameAlone && comparison.replaces());
        return daring ? null : entry.key();
    }

    /** Whether it could as well be this other one. */
    boolean levelWith(Match other) {
        return likeness == other.likeness
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
}
