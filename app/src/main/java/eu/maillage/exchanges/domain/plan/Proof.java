package eu.maillage.exchanges.domain.plan;

/**
 * How good a seating is known to be.
 *
 * @param affinity what it is worth
 * @param bound what no seating can exceed
 * @param best whether it is proved that none is better
 * @param seconds of search
 */
public record Proof(double affinity, double bound, boolean best, double seconds) {

    private static final int WHOLE = 100;

    /** How much better another seating could be at the very most, in percent of what is known to be out of reach. */
    public int gap() {
        double size = Math.max(1, Math.abs(bound));
        return best ? 0 : (int) Math.clamp(Math.ceil(WHOLE * (bound - affinity) / size), 1, 10 * WHOLE);
    }
}
