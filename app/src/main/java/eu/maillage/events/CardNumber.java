package eu.maillage.events;

import eu.maillage.cards.CardKind;
import java.util.Comparator;

/**
 * The number of a card at one event: A-07 for an offer, B-12 for a need, after the phases in which they go round. Each
 * is given once, and kept by a card that is withdrawn.
 */
public record CardNumber(CardKind kind, int value) implements Comparable<CardNumber> {

    private static final Comparator<CardNumber> ORDER =
            Comparator.comparing(CardNumber::kind).thenComparingInt(CardNumber::value);

    public CardNumber {
        if (value < 1) {
            throw new IllegalArgumentException(
                    "No card has the number %d. Maybe it was never brought.".formatted(value));
        }
    }

    public String letter() {
        return kind == CardKind.OFFER ? "A" : "B";
    }

    @Override
    public int compareTo(CardNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%s-%02d".formatted(letter(), value);
    }
}
