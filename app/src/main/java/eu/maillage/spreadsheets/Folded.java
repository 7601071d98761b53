package eu.maillage.spreadsheets;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A title reduced to what tells it from another: its words without accents, capitals, marks and small words. */
record Folded(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Set<String> SMALL = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "a", "au", "en", "et", "and", "votre", "your");
    private static final int SAME = 100;
    private static final int SAME_LETTERS = 95;
    private static final int ALMOST = 80;
    private static final int PART = 40;

    static Folded of(String title) {
        var parted = CAMEL.matcher(title.replaceAll("\\([^)]*\\)", " ")).replaceAll(" ");
        var spelled =
                parted.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae").replace("n°", "numero ");
        var bare = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
        var all = Stream.of(BETWEEN.split(bare.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        var telling = all.stream().filter(word -> !SMALL.contains(word)).toList();
        return new Folded(telling.isEmpty() ? all : telling);
    }

    /** How surely this title means that name, from 0 to 100. */
    int likeness(Folded name) {
        if (words.isEmpty() || name.words.isEmpty()) {
            return 0;
        }
        if (words.equals(name.words)) {
            return SAME;
        }
        var mine = String.join("", words);
        var other = String.join("", name.words);
        if (mine.equals(other)) {
            return SAME_LETTERS;
        }
        int errors = errorsAllowed(Math.min(mine.length(), other.length()));
        if (errors > 0 && Typing.errors(mine, other, errors) <= errors) {
            return ALMOST;
        }
        boolean holds = words.containsAll(name.words) && name.words.size() * 2 >= words.size();
        return holds && !isOfAnother(name) ? PART + 30 * name.words.size() / words.size() : 0;
    }

    /** Whether it speaks of the former one, or of the parent company's, which the name does not. */
    private boolean isOfAnother(Folded name) {
        return words.stream().anyMatch(word -> TellingWords.OF_ANOTHER.contains(word) && !name.words.contains(word));
    }

    /** Short words differ by a letter and mean another thing: SIREN, SIRET. */
    private static int errorsAllowed(int length) {
        return length < 6 ? 0 : length < 10 ? 1 : 2;
    }
}
