package eu.maillage.exchanges.web;

import eu.maillage.cards.CardFacts;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.ui.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read aloud of a card beside its title and its description, in the reader's language.
 *
 * @param facts how much, when, where
 * @param conditions in a sentence; absent where there are none
 */
record CardTerms(List<String> facts, @Nullable String conditions) {

    static CardTerms of(RoundPlan.Card card, Wording words) {
        CardFacts facts = CardFacts.of(card.text(), words);
        return new CardTerms(
                facts.spoken(),
                facts.conditions().isEmpty() ? null : words.t("exchanges.paper.card.conditions", facts.conditions()));
    }

    /** All of it on one line; empty where nothing is said. */
    String inLine() {
        return Stream.concat(facts.stream(), Stream.ofNullable(conditions)).collect(Collectors.joining(" · "));
    }
}
