package eu.maillage.directory.domain;

import eu.maillage.directory.OrganisationName;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Folds what is written differently for the same thing: accents, case, punctuation and, in names, the legal form. */
public final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern DOTTED_ACRONYM = Pattern.compile("\\b(?:\\p{L}\\.\\s?)+\\p{L}\\b\\.?");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LEGAL_FORMS = Set.of(
            "sarl",
            "sas",
            "sasu",
            "sa",
            "sca",
            "snc",
            "scs",
            "sci",
            "scm",
            "scp",
            "sep",
            "eurl",
            "eirl",
            "ei",
            "earl",
            "gaec",
            "scea",
            "gfa",
            "gie",
            "scop",
            "scic",
            "selarl",
            "selas",
            "srl",
            "sem",
            "spl",
            "association",
            "societe",
            "etablissement",
            "entreprise",
            "cooperative",
            "agricole");
    private static final Map<String, String> SPELLINGS = Map.of(
            "asso", "association",
            "assoc", "association",
            "asbl", "association",
            "ste", "societe",
            "soc", "societe",
            "ets", "etablissement",
            "etablissements", "etablissement",
            "sprl", "srl");

    private static final Pattern ZONE_OF_BUSINESS =
            Pattern.compile("^(zae|zac|zone d activites?|zones? artisanale|zone d activites? economiques?)(?= |$)");
    private static final Pattern ZONE_OF_INDUSTRY = Pattern.compile("^zone industrielle(?= |$)");
    private static final Set<String> PARTICLES = Set.of("de", "du", "des", "d", "l", "la", "le", "les", "of", "the");

    private Folding() {}

    /** Lower case, without accents or punctuation, single spaces: what two spellings of one text have in common. */
    public static String text(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKD);
        plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        plain = plain.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss").replace("&", " et ");
        return NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The folded words of a text; none when there is nothing in it. */
    public static List<String> words(String written) {
        return Arrays.stream(text(written).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The folded name without its legal form: «E.A.R.L. La Ferme» and «la ferme (EARL)» are one. */
    public static String name(String written) {
        return organisation(written).bare();
    }

    /** The folded name, and apart from it the legal form that stands before or behind it. */
    public static OrganisationName organisation(String written) {
        String joined = DOTTED_ACRONYM.matcher(written).replaceAll(Folding::joined);
        Deque<String> words = new ArrayDeque<>(Arrays.asList(text(joined).split(" ")));
        Set<String> forms = new TreeSet<>();
        while (words.size() > 1 && isLegalForm(words.getFirst())) {
            forms.add(spelled(words.removeFirst()));
        }
        while (words.size() > 1 && isLegalForm(words.getLast())) {
            forms.add(spelled(words.removeLast()));
        }
        return new OrganisationName(String.join(" ", words), forms);
    }

    private static boolean isLegalForm(String word) {
        return LEGAL_FORMS.contains(spelled(word));
    }

    private static String spelled(String word) {
        return SPELLINGS.getOrDefault(word, word);
    }

    /** A commune's name: «St-Étienne CEDEX 2» and «Saint Etienne» are one. */
    public static String commune(String written) {
        String folded = " " + text(written) + " ";
        folded = folded.replaceAll(" cedex( \\d+)? ", " ")
                .replaceAll(" ste ", " sainte ")
                .replaceAll(" st ", " saint ");
        return folded.strip();
    }

    /** A zone's name: «ZA de Kergaradec», «Z.A. KERGARADEC» and «zone artisanale de Kergaradec» are one. */
    public static String zone(String written) {
        String folded = text(DOTTED_ACRONYM.matcher(written).replaceAll(Folding::joined));
        String kind = ZONE_OF_BUSINESS.matcher(folded).replaceFirst("za");
        String bare = ZONE_OF_INDUSTRY.matcher(kind).replaceFirst("zi");
        String words = Arrays.stream(bare.split(" "))
                .filter(word -> !PARTICLES.contains(word))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? folded : words;
    }

    private static String joined(MatchResult acronym) {
        return acronym.group().replaceAll("[.\\s]", "") + " ";
    }
}
