package eu.maillage.exchanges.domain;

/**
 * How a round's time is shared among the cards of a batch.
 *
 * @param leastSeconds that a card needs; a round that is shorter hears one card all the same
 */
public record ReadingTime(long roundSeconds, long leastSeconds) {

    public ReadingTime {
        leastSeconds = Math.clamp(leastSeconds, 1, Math.max(1, roundSeconds));
    }

    /** How many cards of a batch there is time for. */
    public int heard(int cards) {
        return (int) Math.min(cards, Math.max(1, roundSeconds / leastSeconds));
    }

    /** The time of each card that is heard of a batch that has any. */
    public double secondsPerCard(int cards) {
        return (double) roundSeconds / heard(cards);
    }
}
