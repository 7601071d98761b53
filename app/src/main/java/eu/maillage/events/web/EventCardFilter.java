package eu.maillage.events.web;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardSearch;
import eu.maillage.cards.Category;
import eu.maillage.events.BroughtCard;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What narrows the cards of an event: the address of the page says it. */
public record EventCardFilter(
        @Nullable String text,
        @Nullable CardKind kind,
        @Nullable Category category) {

    public boolean narrows() {
        return !typed().isEmpty() || kind != null || category != null;
    }

    /** Those whose number holds each word that was typed, or whose title, description or organisation has one like it. */
    List<BroughtCard> among(List<BroughtCard> cards, CardSearch search) {
        return cards.stream()
                .filter(card -> kind == null || card.kind() == kind)
                .filter(card -> category == null || card.category() == category)
                .filter(card -> typed().stream().allMatch(word -> says(card, word, search)))
                .toList();
    }

    private static boolean says(BroughtCard card, String word, CardSearch search) {
        String words = card.title() + " "
                + Objects.requireNonNullElse(card.text().description(), "") + " " + card.organisationName();
        return card.number().toString().contains(word.toUpperCase(Locale.ROOT)) || search.finds(word, words);
    }

    private List<String> typed() {
        return Stream.of(Objects.requireNonNullElse(text, "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
