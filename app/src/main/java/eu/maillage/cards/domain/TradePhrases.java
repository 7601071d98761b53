package eu.maillage.cards.domain;

import eu.maillage.cards.domain.TradePhrase.Finding;
import eu.maillage.cards.domain.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many phrases looked for at once: at each word, only those that begin with its first letter. */
final class TradePhrases {

    private final Map<Character, List<TradePhrase>> byInitial = new HashMap<>();

    TradePhrases(List<TradePhrase> phrases) {
        phrases.stream().distinct().forEach(this::put);
    }

    private void put(TradePhrase phrase) {
        if (phrase.parts().isEmpty() || phrase.parts().getFirst().startsWith("*")) {
            throw new IllegalArgumentException("No word to begin %s. Maybe a comma is one too many.".formatted(phrase));
        }
        byInitial
                .computeIfAbsent(phrase.parts().getFirst().charAt(0), _ -> new ArrayList<>())
                .add(phrase);
    }

    /** Whether one of them stands in the text. */
    boolean anyIn(List<Word> text) {
        for (int start = 0; start < text.size(); start++) {
            for (TradePhrase phrase : beginningLike(text.get(start))) {
                if (phrase.startsAt(text, start)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where each of them stands first, in the order of the text. */
    List<Finding> in(List<Word> text) {
        List<Finding> findings = new ArrayList<>();
        Set<TradePhrase> met = new HashSet<>();
        for (int start = 0; start < text.size(); start++) {
            for (TradePhrase phrase : beginningLike(text.get(start))) {
                if (phrase.startsAt(text, start) && met.add(phrase)) {
                    findings.add(phrase.finding(text, start));
                }
            }
        }
        return findings;
    }

    private List<TradePhrase> beginningLike(Word word) {
        return byInitial.getOrDefault(word.folded().charAt(0), List.of());
    }
}
