package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the kind of an organisation from what people write, or from what gives it away. */
final class Kinds {

    private static final Pattern PUBLIC = Pattern.compile(
            "\\b(mairie|commune de|ville de|communaute (de communes|d agglomeration|urbaine)|agglomeration|metropole"
                    + "|departement|conseil (regional|general|departemental)|region|prefecture|chambre d|chambre des"
                    + "|cci|cma|syndicat (mixte|intercommunal)|hopital|centre hospitalier|ccas|universite|lycee|college"
                    + "|office public|town hall|city council|public body|collectivite|etablissement public|organisme public"
                    + "|administration)\\b");
    private static final Pattern ASSOCIATION =
            Pattern.compile("\\b(association|asso|assoc|club|amicale|asbl|nonprofit|charity|loi 1901|1901)\\b");
    private static final Pattern DEPARTMENT =
            Pattern.compile("\\b(service|direction|department|pole|mediatheque|bibliotheque|ecole)\\b");
    private static final Pattern PART = Pattern.compile("^(service d un|department of a) ");
    private static final Pattern COMPANY = Pattern.compile(
            "\\b(entreprise|societe|company|business|firm|tpe|pme|eti|sarl|sas|sasu|sa|eurl|earl|gaec|scea|snc|scop|scic"
                    + "|artisan|commerce|commercant|independant|ei|auto entrepreneur|micro entreprise)\\b");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("\\b(sarl|sas|sasu|sa|eurl|earl|gaec|scea|snc|scop|scic)\\b");
    private static final Pattern INDIVIDUAL = Pattern.compile("\\b(particulier|individual|personne|habitant)\\b");

    private Kinds() {}

    /** Reads a cell of the column that says it. */
    static Optional<OrganisationKind> read(String written) {
        String folded = Folding.text(written);
        if (PART.matcher(folded).find()) {
            return Optional.of(OrganisationKind.DEPARTMENT);
        }
        if (PUBLIC.matcher(folded).find() || folded.equals("public")) {
            return Optional.of(OrganisationKind.PUBLIC_BODY);
        }
        if (ASSOCIATION.matcher(folded).find()) {
            return Optional.of(OrganisationKind.ASSOCIATION);
        }
        if (COMPANY.matcher(folded).find()) {
            return Optional.of(OrganisationKind.COMPANY);
        }
        if (DEPARTMENT.matcher(folded).find()) {
            return Optional.of(OrganisationKind.DEPARTMENT);
        }
        return INDIVIDUAL.matcher(folded).find() ? Optional.of(OrganisationKind.INDIVIDUAL) : Optional.empty();
    }

    /** Whether a name is that of a town hall or the like, and not of a part of it. */
    static boolean isWhole(String name) {
        String folded = Folding.text(name);
        return PUBLIC.matcher(folded).find() && !DEPARTMENT.matcher(folded).find();
    }

    /**
     * The numbers that begin with 1 or 2 are those of the State and of local authorities; a legal form in the name says
     * more.
     */
    static OrganisationKind guess(String name, Identifiers identifiers, String sector) {
        if (LEGAL_FORM.matcher(Folding.text(name)).find()) {
            return OrganisationKind.COMPANY;
        }
        String siren = identifiers.siren();
        if (siren != null && (siren.startsWith("1") || siren.startsWith("2"))) {
            return OrganisationKind.PUBLIC_BODY;
        }
        String folded = Folding.text(name);
        if (identifiers.rna() != null || ASSOCIATION.matcher(folded).find() || sector.startsWith("94")) {
            return OrganisationKind.ASSOCIATION;
        }
        boolean hall = siren == null && PUBLIC.matcher(folded).find();
        return hall || sector.startsWith("84") ? OrganisationKind.PUBLIC_BODY : OrganisationKind.COMPANY;
    }
}
