package eu.maillage.cards.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text, with what accents, case, elisions and plurals hide taken away. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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
        List<Word> words = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int letter = text.codePointAt(start);
            int end = start + Character.charCount(letter);
            if (isPartOfWord(letter)) {
                while (end < text.length() && isPartOfWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                addTo(words, text.substring(start, end));
            }
            start = end;
        }
        return words;
    }

    private static void addTo(List<Word> words, String written) {
        String folded = singular(fold(written));
        if (!folded.isEmpty() && !LITTLE.contains(folded)) {
            words.add(new Word(written, folded));
        }
    }

    /** A letter or a number of any script. */
    private static boolean isPartOfWord(int letter) {
        return Character.isLetter(letter)
                || Character.isDigit(letter)
                || Character.getType(letter) == Character.LETTER_NUMBER
                || Character.getType(letter) == Character.OTHER_NUMBER;
    }

    /** Lower case and without accents. */
    static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return plain.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
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
