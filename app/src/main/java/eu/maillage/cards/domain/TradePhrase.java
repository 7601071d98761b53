package eu.maillage.cards.domain;

import eu.maillage.cards.domain.Words.Word;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One or several words that stand together in a text; a star at a word's end stands for any ending.
 *
 * @param opening whether it counts only where the text begins with it, as «^» says
 */
record TradePhrase(List<String> parts, boolean opening) {

    private static final String OPENING = "^";

    static TradePhrase of(String written) {
        String phrase = written.strip();
        boolean opening = phrase.startsWith(OPENING);
        List<String> parts = Stream.of((opening ? phrase.substring(1) : phrase).split("\\s+"))
                .map(part -> part.endsWith("*") ? part : folded(part))
                .filter(part -> !part.isEmpty())
                .toList();
        return new TradePhrase(parts, opening);
    }

    static TradePhrase word(String folded) {
        return new TradePhrase(List.of(folded), false);
    }

    private static String folded(String part) {
        return Words.of(part).stream().map(Word::folded).collect(Collectors.joining());
    }

    /** Where a phrase was found in a text, and how it was written there. */
    record Finding(int start, int end, String written) {

        boolean isWithin(Finding other) {
            return !equals(other) && liesIn(other);
        }

        boolean liesIn(Finding other) {
            return other.start <= start && end <= other.end;
        }
    }

    Finding finding(List<Word> text, int start) {
        int end = start + parts.size();
        return new Finding(
                start, end, text.subList(start, end).stream().map(Word::written).collect(Collectors.joining(" ")));
    }

    /** Whether it stands in the text from this word on. */
    boolean startsAt(List<Word> text, int start) {
        if (start + parts.size() > text.size() || (opening && start > 0)) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!matches(parts.get(i), text.get(start + i).folded())) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String part, String word) {
        return part.endsWith("*") ? word.regionMatches(0, part, 0, part.length() - 1) : word.equals(part);
    }
}
