package eu.maillage.directory;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What two spellings of one organisation's name have in common: accents, case and punctuation do not count, nor where in
 * the name its legal form stands.
 *
 * @param bare without the legal form
 * @param forms the words of the legal form, each in one spelling; none where the name does without
 */
public record OrganisationName(String bare, Set<String> forms) {

    /** An association, whatever it is called; no company is one. */
    public static final String ASSOCIATION = "association";

    private static final Set<String> SAY_NO_FORM =
            Set.of("societe", "etablissement", "entreprise", "cooperative", "agricole");

    public OrganisationName {
        forms = Collections.unmodifiableSortedSet(new TreeSet<>(forms));
    }

    /** The name with its form, the same for all its spellings. */
    public String whole() {
        return forms.isEmpty() ? bare : bare + " " + String.join(" ", forms);
    }

    /** Whether the name is the same but for the form, which may have been left out in one of the two. */
    public boolean mayBe(OrganisationName other) {
        return bare.equals(other.bare) && !hasOtherForm(other);
    }

    /** Whether each has a legal form that the other has not: a SARL is no SAS, and a company no association. */
    public boolean hasOtherForm(OrganisationName other) {
        boolean association = forms.contains(ASSOCIATION) != other.forms.contains(ASSOCIATION);
        return !oneHoldsTheOther(forms, other.forms) && (association || !oneHoldsTheOther(legal(), other.legal()));
    }

    /** «Société» and «Établissements» go with any form. */
    private Set<String> legal() {
        Set<String> legal = new TreeSet<>(forms);
        legal.removeAll(SAY_NO_FORM);
        return legal;
    }

    private static boolean oneHoldsTheOther(Set<String> one, Set<String> other) {
        return one.containsAll(other) || other.containsAll(one);
    }
}
