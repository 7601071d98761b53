package eu.maillage.cards.domain;

import eu.maillage.cards.CardText;
import eu.maillage.cards.domain.Words.Word;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The words by which a card is found, and those that somebody types to find it: folded alike. */
public final class SearchTerms {

    private static final int MOST = 8;
    private static final int LONGEST = 60;

    private SearchTerms() {}

    /** All words of a card, each once. */
    static List<String> of(CardText text) {
        return Stream.of(text.title(), text.description(), text.place())
                .filter(Objects::nonNull)
                .flatMap(SearchTerms::folded)
                .distinct()
                .toList();
    }

    /** All words of any other text. */
    static List<String> in(String text) {
        return folded(text).toList();
    }

    /** What is looked for: each must begin a word of the card. */
    public static List<String> of(String typed) {
        return folded(typed).distinct().limit(MOST).toList();
    }

    private static Stream<String> folded(String text) {
        return Words.of(text).stream()
                .map(Word::folded)
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())));
    }
}
