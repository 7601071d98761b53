package eu.maillage.directory.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forgives typing errors in names: each word that was typed must be near a word of the text, one slip apart, or two in a
 * long word. A word with a digit in it is another number when it differs, so that it must be found as it is. The words are
 * compared here because PostgreSQL may use no index on likeness in front of row security; a search compares them by the
 * ten thousand, so that most are passed over by their length or their letters.
 */
public final class Resemblance {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    static final int NOT_ALIKE = -1;

    private final List<Typed> typed;
    private final SearchedWords exactly;

    /** What was typed, folded or not. */
    public Resemblance(String text) {
        List<String> words = SearchedWords.of(text).words();
        typed = words.stream().filter(word -> !isNumber(word)).map(Typed::new).toList();
        exactly = new SearchedWords(words.stream().filter(Resemblance::isNumber).toList());
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Whether a slip may be forgiven at all: numbers alone are found as they are or not. */
    boolean forgives() {
        return !typed.isEmpty();
    }

    /** What must be found as it is. */
    SearchedWords exactly() {
        return exactly;
    }

    /** Those of some folded texts that are like what was typed, the nearest first and of equals the one that says least more. */
    List<String> nearest(Collection<String> texts) {
        Map<String, Integer> near = new LinkedHashMap<>();
        for (String text : texts) {
            int slips = exactly.words().stream().allMatch(text::contains) ? slips(text) : NOT_ALIKE;
            if (slips != NOT_ALIKE) {
                near.put(text, slips);
            }
        }
        return near.keySet().stream()
                .sorted(Comparator.<String>comparingInt(text -> near.getOrDefault(text, 0))
                        .thenComparingInt(String::length))
                .toList();
    }

    /** How many slips the folded text is away in all, negative if it is not like what was typed. */
    public int slips(String text) {
        int sum = 0;
        for (Typed word : typed) {
            int least = word.leastSlips(text);
            if (least > word.allowed) {
                return NOT_ALIKE;
            }
            sum += least;
        }
        return sum;
    }

    /** A word that was typed, and the three last rows of the table in which slips are counted. */
    private static final class Typed {

        private final char[] letters;
        private final long signature;
        private final int allowed;
        private int[] before;
        private int[] last;
        private int[] row;

        Typed(String word) {
            letters = word.toCharArray();
            signature = word.chars().mapToLong(letter -> 1L << letter).reduce(0, (all, one) -> all | one);
            allowed = letters.length < SHORTEST ? 0 : letters.length < LONG ? 1 : 2;
            before = new int[letters.length + allowed + 1];
            last = before.clone();
            row = before.clone();
        }

        /**
         * From the nearest word of the text; more than allowed when none is near. A slip adds one letter and takes one away at
         * most, so that neither word has many that the other has not.
         */
        int leastSlips(String text) {
            int least = allowed + 1;
            for (int start = 0, end; start < text.length() && least > 0; start = end + 1) {
                long other = 0;
                for (end = start; end < text.length() && text.charAt(end) != ' '; end++) {
                    other |= 1L << text.charAt(end);
                }
                if (Math.abs(end - start - letters.length) <= allowed
                        && Long.bitCount(signature & ~other) <= allowed
                        && Long.bitCount(other & ~signature) <= allowed) {
                    least = Math.min(least, slips(text, start, end));
                }
            }
            return least;
        }

        /** Letters put in, left out, changed, or swapped with their neighbour. */
        private int slips(String text, int start, int end) {
            int length = end - start;
            for (int j = 0; j <= length; j++) {
                row[j] = j;
            }
            int leastBefore = 0;
            for (int i = 1; i <= letters.length; i++) {
                int least = next(text, start, length, i);
                if (least > allowed && leastBefore >= allowed) {
                    return allowed + 1;
                }
                leastBefore = least;
            }
            return row[length];
        }

        /** Goes on to the next letter that was typed, and tells the least of its row. */
        private int next(String text, int start, int length, int i) {
            int[] free = before;
            before = last;
            last = row;
            row = free;
            row[0] = i;
            int least = i;
            for (int j = 1; j <= length; j++) {
                char other = text.charAt(start + j - 1);
                int slips =
                        Math.min(last[j - 1] + (letters[i - 1] == other ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && letters[i - 1] == text.charAt(start + j - 2) && letters[i - 2] == other) {
                    slips = Math.min(slips, before[j - 2] + 1);
                }
                row[j] = slips;
                least = Math.min(least, slips);
            }
            return least;
        }
    }
}
