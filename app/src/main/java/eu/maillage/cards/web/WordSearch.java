package eu.maillage.cards.web;

import eu.maillage.cards.domain.SearchTerms;
import eu.maillage.directory.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Looks cards up by their words: each card that holds a word beginning with each term, and those of the organisations that
 * were named.
 *
 * @param ranges one condition a term
 * @param single whether one word alone is looked up, so that cards stand in the list's own order
 * @param named whether cards are also found by their organisation
 */
record WordSearch(List<String> ranges, boolean single, boolean named, Map<String, Object> parameters) {

    /** The first and the last word that begin with a term. */
    record Ends(String first, String last) {}

    /** Where one word alone begins with a term, that word is looked up: equality leaves the index's order as it is. */
    static WordSearch of(String typed, Collection<OrganisationId> named, Function<String, Ends> words) {
        List<String> ranges = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        boolean single = named.isEmpty();
        for (String term : SearchTerms.of(typed)) {
            int number = ranges.size();
            Ends ends = words.apply(term);
            boolean one = ends.first().equals(ends.last());
            single = single && one && number == 0;
            ranges.add((one ? "word = :from%1$d" : "word between :from%1$d and :to%1$d and previous < :from%1$d")
                    .formatted(number));
            parameters.put("from" + number, ends.first());
            parameters.put("to" + number, ends.last());
        }
        parameters.put("named", named.stream().map(OrganisationId::value).toArray(UUID[]::new));
        return new WordSearch(ranges, single, !named.isEmpty(), parameters);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** A query of the ids of all that are found, some perhaps twice: for asking whether a card is among them. */
    String any() {
        return found("", ranges.size() == 1 ? "all" : "");
    }

    /** The condition that a card at hand is found; as a value, so that the words of each card are looked up by themselves. */
    String met() {
        String words = ranges.stream()
                .map("(select true from cards.card_word where card_id = card.id and %s limit 1)"::formatted)
                .collect(Collectors.joining(" and "));
        return named ? "(organisation_id = any(:named) or %s)".formatted(words) : words;
    }

    /** A query of the ids of all that are found, and of other columns of theirs, each card once. */
    String once(String more) {
        return found(more, "");
    }

    private String found(String more, String union) {
        String words = ranges.stream()
                .map(("select card_id as id" + more + " from cards.card_word where %s")::formatted)
                .collect(Collectors.joining(" intersect "));
        return named
                ? "(%s) union %s select id%s from cards.card where organisation_id = any(:named)"
                        .formatted(words, union, more)
                : words;
    }
}
