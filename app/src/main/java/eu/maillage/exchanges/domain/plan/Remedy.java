package eu.maillage.exchanges.domain.plan;

import eu.maillage.exchanges.domain.Phase;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** One thing that would let every table hear every card of a phase, with what it costs. */
public sealed interface Remedy {

    Phase phase();

    /** When the second phase begins instead, if it must be put off for this. */
    @Nullable
    LocalTime putOff();

    /** Every batch goes everywhere; the phase ends later. */
    record MoreRounds(
            Phase phase,
            int rounds,
            LocalTime ends,
            @Nullable LocalTime putOff) implements Remedy {}

    /** The largest batch is read to its end; the phase ends later. */
    record LongerRounds(
            Phase phase,
            int roundSeconds,
            LocalTime ends,
            @Nullable LocalTime putOff) implements Remedy {}

    /**
     * Every organisation keeps its most promising cards.
     *
     * @param leftOut how many cards of the phase stay away
     */
    record FewerCards(Phase phase, int mostCards, int leftOut) implements Remedy {

        @Override
        public @Nullable LocalTime putOff() {
            return null;
        }
    }

    /**
     * Smaller tables make smaller batches; everybody is seated again.
     *
     * @param rounds that so many tables need in each phase
     */
    record MoreTables(
            Phase phase,
            int tables,
            int rounds,
            LocalTime ends,
            @Nullable LocalTime putOff) implements Remedy {}
}
