package eu.maillage.directory.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words of a search, each of which must stand somewhere in an organisation's haystack. They are compared one by one:
 * a list of patterns, which PostgreSQL takes apart for every row, took half as long again.
 *
 * @param words folded
 */
public record SearchedWords(List<String> words) {

    private static final int SIREN = 9;

    public SearchedWords {
        words = List.copyOf(words);
    }

    /** What was typed, folded or not; a telephone number is one word, however it is written. */
    public static SearchedWords of(String text) {
        return new SearchedWords(number(text).map(Folding::words).orElseGet(() -> Folding.words(text)));
    }

    /** Nine digits alone are rather a SIREN than a number whose zero was dropped. */
    private static Optional<String> number(String text) {
        return text.chars().filter(Character::isDigit).count() == SIREN ? Optional.empty() : Phone.read(text);
    }

    /** For the end of a statement: in all by which an organisation is searched. True where nothing is. */
    public String condition() {
        return in("haystack");
    }

    /** The same: in its name without the legal form. */
    String inName() {
        return in("folded");
    }

    private String in(String column) {
        return words.isEmpty()
                ? "true"
                : values().keySet().stream()
                        .map(value -> "strpos(%s, :%s) > 0".formatted(column, value))
                        .collect(Collectors.joining(" and "));
    }

    /** What stands for the names in the condition. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (int place = 0; place < words.size(); place++) {
            values.put("word" + place, words.get(place));
        }
        return values;
    }
}
