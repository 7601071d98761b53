package eu.maillage.exchanges.web.plan;

import org.jspecify.annotations.Nullable;

/**
 * One organisation in the list of a plan.
 *
 * @param cards how many of its cards go round
 * @param fixed the table where its place is fixed
 * @param newcomer whether it came without having been expected
 */
public record GuestRow(
        String id,
        String name,
        int table,
        @Nullable String zone,
        @Nullable String trade,
        int cards,
        @Nullable Integer fixed,
        boolean absent,
        boolean newcomer) {

    /** Whether it sits where its place is fixed. */
    public boolean kept() {
        return fixed != null && fixed == table;
    }
}
