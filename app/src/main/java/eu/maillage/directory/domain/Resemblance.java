package eu.maillage.directory.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Forgives typing errors: each word that was typed must be near a word of the text, one slip apart, or two in a long word.
 * The words are compared here because PostgreSQL may use no index on likeness in front of row security.
 */
public final class Resemblance {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private final List<String> typed;
    private final Map<String, Integer> slips = new HashMap<>();

    /** What was typed, folded or not. */
    public Resemblance(String text) {
        typed = Arrays.stream(Folding.text(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many slips the folded text is away in all, negative if it is not like what was typed. */
    public int slips(String text) {
        int sum = 0;
        List<String> words = List.of(text.split(" "));
        for (String word : typed) {
            int least = Integer.MAX_VALUE;
            for (String other : words) {
                least = Math.min(least, slips(word, other));
            }
            if (least > allowed(word)) {
                return -1;
            }
            sum += least;
        }
        return sum;
    }

    private static int allowed(String word) {
        return word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
    }

    private int slips(String word, String other) {
        if (word.equals(other)) {
            return 0;
        }
        return Math.abs(word.length() - other.length()) > allowed(word)
                ? Integer.MAX_VALUE
                : slips.computeIfAbsent(word + " " + other, _ -> distance(word, other));
    }

    /** Letters put in, left out, changed, or swapped with their neighbour. */
    private static int distance(String one, String two) {
        int[][] steps = new int[one.length() + 1][two.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= two.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, two, i, j);
            }
        }
        return steps[one.length()][two.length()];
    }

    private static int step(int[][] steps, String one, String two, int i, int j) {
        int changed = steps[i - 1][j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == two.charAt(j - 2) && one.charAt(i - 2) == two.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
