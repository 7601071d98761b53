package eu.maillage.spreadsheets;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a title that may tell what its column holds, those in parentheses too. */
final class TellingWords {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}[/.]\\d{1,2}");

    /** What makes of an address or a number that of somebody else, or of another time. */
    static final Set<String> OF_ANOTHER = Set.of(
            "ancien",
            "ancienne",
            "anciens",
            "anciennes",
            "old",
            "former",
            "previous",
            "precedent",
            "precedente",
            "mere",
            "mother",
            "parent",
            "holding");

    /** What makes of it something that was done with it, or said about it. */
    private static final Set<String> ABOUT_IT = Set.of(
            "date",
            "envoi",
            "envoye",
            "envoyes",
            "envoyee",
            "sent",
            "sending",
            "relance",
            "relances",
            "reminder",
            "reponse",
            "reply",
            "answer",
            "recu",
            "received",
            "lu",
            "read",
            "ouvert",
            "opened",
            "nb",
            "nombre",
            "count",
            "valide",
            "valid",
            "verifie",
            "verified",
            "checked",
            "statut",
            "status",
            "erreur",
            "error",
            "bounced",
            "accord",
            "accepte",
            "consent",
            "consentement",
            "optin",
            "opt",
            "rgpd",
            "gdpr",
            "newsletter",
            "postal",
            "postale");

    private TellingWords() {}

    /** None where the title speaks of another's, or of what was done with it. */
    static Set<String> of(String title) {
        var words = Set.copyOf(Folded.of(title.replaceAll("[()]", " ")).words());
        boolean misleads = !Collections.disjoint(words, OF_ANOTHER) || !Collections.disjoint(words, ABOUT_IT);
        return misleads || title.contains("@") || DAY.matcher(title).find() ? Set.of() : words;
    }
}
