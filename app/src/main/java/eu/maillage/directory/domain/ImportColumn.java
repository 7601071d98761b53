package eu.maillage.directory.domain;

import eu.maillage.directory.ColumnTitles;
import eu.maillage.directory.Purpose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a column of an imported spreadsheet may hold, and how people title it in French and English. */
public enum ImportColumn {
    NAME(Stream.concat(ColumnTitles.NAME.stream(), Stream.of("nom", "name")).toArray(String[]::new)),
    SIRET(
            "siret",
            "n° siret",
            "numéro siret",
            "siret siren",
            "identifiant",
            "company number",
            "registration number",
            "bce",
            "n° bce",
            "numéro d'entreprise"),
    SIREN("siren", "n° siren"),
    RNA("rna", "n° rna", "numéro rna", "w"),
    KIND("type", "type de structure", "nature", "catégorie", "statut", "kind", "organisation type"),
    /** A part of what {@link #NAME} names; of a company, where its person works. */
    DEPARTMENT("service", "direction", "pôle", "service ou direction", "service direction", "department", "unit"),
    SECTOR(
            "naf",
            "code naf",
            "nace",
            "code nace",
            "ape",
            "code ape",
            "code naf ape",
            "secteur",
            "secteur d'activité",
            "activité",
            "activité principale",
            "sector",
            "industry",
            "activity"),
    ZONE(
            "zone",
            "zone d'activités",
            "za",
            "zae",
            "zi",
            "parc d'activités",
            "secteur géographique",
            "secteur géo",
            "business park",
            "trading estate",
            "industrial estate",
            "estate",
            "area"),
    STREET("adresse", "adresse postale", "voie", "rue", "n° et voie", "address", "street"),
    POSTAL_CODE("code postal", "cp", "postal code", "postcode", "zip", "zip code"),
    COMMUNE("commune", "ville", "localité", "city", "town"),
    LATITUDE("latitude", "lat"),
    LONGITUDE("longitude", "lon", "lng"),
    SIZE(
            "effectif",
            "effectifs",
            "nombre de salariés",
            "nb de salariés",
            "salariés",
            "taille",
            "tranche d'effectif",
            "size",
            "staff",
            "employees",
            "number of employees",
            "workforce",
            "headcount"),
    LABELS("label", "labels", "étiquettes", "mots clés", "tags"),
    WEBSITE("site internet", "site web", "site", "web", "website", "url"),
    NOTE("remarque", "remarques", "observations", "commentaire", "note", "notes", "comments"),
    CONTACT(PersonTitles.of(
            "nom",
            "name",
            "contact",
            "interlocuteur",
            "qui",
            "référent",
            "responsable",
            "personne à contacter",
            "nom et prénom",
            "nom prénom",
            "dirigeant",
            "gérant",
            "contact person",
            "who to call",
            "whom to call",
            "full name")),
    FIRST_NAME(PersonTitles.of("prénom", "first name", "prénom", "first name", "given name")),
    LAST_NAME(PersonTitles.of(
            "nom de famille",
            "last name",
            "nom de famille",
            "nom contact",
            "last name",
            "surname",
            "family name",
            "contact surname")),
    ROLE(PersonTitles.of(
            "fonction",
            "role",
            "fonction",
            "rôle",
            "poste",
            "intitulé du poste",
            "qualité",
            "role",
            "job",
            "job title",
            "position")),
    EMAIL(PersonTitles.of(
            "mail",
            "email",
            "e-mail",
            "email",
            "mail",
            "courriel",
            "adresse mail",
            "adresse e-mail",
            "adresse électronique",
            "mél",
            "email address")),
    PHONE(PersonTitles.of(
            "téléphone",
            "phone",
            "téléphone",
            "tél",
            "tel",
            "téléphone fixe",
            "fixe",
            "numéro de téléphone",
            "tél contact",
            "tél fixe",
            "landline",
            "phone",
            "telephone",
            "phone number")),
    MOBILE(PersonTitles.of(
            "portable",
            "mobile",
            "portable",
            "mobile",
            "mob",
            "téléphone portable",
            "téléphone mobile",
            "tél portable",
            "tél mobile",
            "tél mob",
            "gsm",
            "cell",
            "cell phone",
            "mobile phone",
            "mobile number")),
    CONSENT_INVITATIONS(
            "accord invitations",
            "accepte les invitations",
            "accord mailing",
            "mailing ok",
            "invitations ok",
            "consent invitations",
            "consent to invitations",
            "agrees to be invited",
            "may we write to you",
            "may we invite you"),
    CONSENT_SHARING(
            "accord partage",
            "partage des coordonnées",
            "accord transmission",
            "share contact details",
            "sharing of contact details",
            "share details",
            "may we pass on your details",
            "may we share your details",
            "sharing ok",
            "consent sharing",
            "consent to share"),
    CONSENT_LISTING(
            "accord annuaire",
            "figurer dans la liste",
            "accord liste",
            "listing ok",
            "list in the directory",
            "consent listing",
            "consent to be listed"),
    CONSENT_PHOTOS("accord photos", "droit à l'image", "photos ok", "image rights", "consent photos", "photo consent"),
    CONSENT_FOLLOW_UP("accord suivi", "suivi ok", "follow-up ok", "consent follow-up", "consent to follow-up");

    private final String titles;

    ImportColumn(String... titles) {
        this.titles = String.join("\n", titles);
    }

    /** The column that says whether a person consents to a purpose. */
    public static ImportColumn of(Purpose purpose) {
        return valueOf("CONSENT_" + purpose.name());
    }

    /** Whether it tells of a person of the organisation. */
    boolean isOfPerson() {
        return compareTo(CONTACT) >= 0;
    }

    /** How the column may be called, the surest first. */
    public List<String> titles() {
        return titles.lines().toList();
    }

    /** The words that tell a column among others in its title. */
    public static Map<ImportColumn, Set<String>> telling() {
        return Map.of(
                SIRET, Set.of("siret"),
                SIREN, Set.of("siren"),
                RNA, Set.of("rna"),
                SECTOR, Set.of("naf", "ape"),
                EMAIL, Set.of("mail", "mails", "email", "emails", "courriel", "courriels"));
    }

    /** All columns with their titles. */
    public static Map<ImportColumn, List<String>> all() {
        Map<ImportColumn, List<String>> all = new LinkedHashMap<>();
        for (ImportColumn column : values()) {
            all.put(column, column.titles());
        }
        return all;
    }
}
