package eu.maillage.exchanges.domain.plan;

import org.jspecify.annotations.Nullable;

/**
 * How good a seating is known to be.
 *
 * @param affinity what it is worth
 * @param bound what no seating can exceed
 * @param best whether it is proved that none is better
 * @param seconds of search
 * @param asked the mark of the question that was answered; absent in plans of older versions
 */
public record Proof(
        double affinity,
        double bound,
        boolean best,
        double seconds,
        @Nullable String asked) {

    private static final int WHOLE = 100;

    /** Whether it is known for those expected, their chairs and the wishes of this question. */
    boolean answers(SeatingQuestion question) {
        return asked == null || asked.equals(question.mark());
    }

    /** How much better another seating could be at the very most, in percent of what is known to be out of reach. */
    public int gap() {
        double size = Math.max(1, Math.abs(bound));
        return best ? 0 : (int) Math.clamp(Math.ceil(WHOLE * (bound - affinity) / size), 1, 10 * WHOLE);
    }
}
