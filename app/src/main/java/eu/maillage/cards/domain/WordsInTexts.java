package eu.maillage.cards.domain;

import eu.maillage.cards.CardSearch;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds words in texts that are no cards of the box, such as those frozen at an event. */
@Component
class WordsInTexts implements CardSearch {

    @Override
    public boolean finds(String typed, String text) {
        List<String> words = SearchTerms.in(text);
        return SearchTerms.of(typed).stream().allMatch(term -> words.stream().anyMatch(word -> word.startsWith(term)));
    }
}
