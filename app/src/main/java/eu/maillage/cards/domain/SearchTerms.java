package eu.maillage.cards.domain;

import java.util.List;
import java.util.stream.Stream;

/** What somebody types to find cards, folded as the cards' words are. */
public final class SearchTerms {

    private static final int MOST = 8;

    private SearchTerms() {}

    /** Each must be found; as patterns of SQL's {@code like}. */
    public static List<String> patterns(String typed) {
        return Stream.of(CardTitles.folded(typed).split(" "))
                .filter(term -> !term.isEmpty())
                .limit(MOST)
                .map(term -> "%" + term + "%")
                .toList();
    }
}
