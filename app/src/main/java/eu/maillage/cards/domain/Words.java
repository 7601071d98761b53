package eu.maillage.cards.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text, with what accents, case, elisions and plurals hide taken away. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final int FIRST_BEYOND_ASCII = 128;

    /** Little words that stand between the words of a trade without changing it: «coupe [de] bois». */
    private static final Set<String> LITTLE = Set.of(
            "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "n", "ou", "par", "pour", "s",
            "sur", "un", "une");

    /** One word as it was written, and as it is compared. */
    record Word(String written, String folded) {}

    private Words() {}

    /** The words that carry meaning, in their order. */
    static List<Word> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(found -> new Word(found.group(), singular(fold(found.group()))))
                .filter(word -> !LITTLE.contains(word.folded()))
                .toList();
    }

    /** Lower case and without accents. */
    static String fold(String text) {
        if (text.chars().allMatch(letter -> letter < FIRST_BEYOND_ASCII)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return plain.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("aux") && !word.endsWith("eaux")) {
            return word.substring(0, word.length() - 3) + "al";
        }
        return word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
