package eu.maillage.spreadsheets;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each sheet a name that its tab may bear: short, without the signs of references, and unlike the others. */
final class SheetNames {

    private static final int LONGEST = 31;
    private static final String KEPT_FOR_EXCEL = "history";

    private final Set<String> taken = new HashSet<>();

    String next(String wish) {
        // A straight apostrophe quotes the name wherever it is referred to.
        var legal = wish.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "-")
                .replace('\'', '’')
                .strip();
        var name = cut(legal.isEmpty() ? "-" : legal, LONGEST);
        for (int number = 2; !take(name); number++) {
            var mark = " (" + number + ")";
            name = cut(legal, LONGEST - mark.length()) + mark;
        }
        return name;
    }

    private boolean take(String name) {
        var key = name.toLowerCase(Locale.ROOT);
        return !key.equals(KEPT_FOR_EXCEL) && taken.add(key);
    }

    private static String cut(String name, int length) {
        if (name.length() <= length) {
            return name;
        }
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        return name.substring(0, end).strip();
    }
}
