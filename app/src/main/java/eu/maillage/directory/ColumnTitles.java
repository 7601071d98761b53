package eu.maillage.directory;

import java.util.List;

/** How people title the columns by which an organisation is known, in the spreadsheets that they have. */
public final class ColumnTitles {

    /** Its name, the surest title first. */
    public static final List<String> NAME = List.of(
            "raison sociale",
            "dénomination",
            "nom de la structure",
            "nom de l'entreprise",
            "nom de la société",
            "nom de l'organisme",
            "nom de l'organisation",
            "nom de l'association",
            "nom de l'établissement",
            "structure",
            "entreprise",
            "société",
            "organisme",
            "organisation",
            "établissement",
            "enseigne",
            "association",
            "boîte",
            "company",
            "company name",
            "organisation name",
            "organization",
            "business name",
            "firm",
            "firm name",
            "legal name");

    private ColumnTitles() {}
}
