package eu.maillage.planner.rotation;

import eu.maillage.planner.Outcome;
import eu.maillage.planner.Plan;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which batch is at which table in each round.
 *
 * @param outcome with the objectives {@code interest}, the OUI expected from all cards announced, and {@code heard}, how often a card
 *     is announced at a table
 * @param rounds for each round, the batch that each table has; a table without one is not named
 * @param visits the same in detail, round by round
 * @param secondsPerCard the time that a card gets in the fullest visit
 * @param notReached the cards that some table will not hear though somebody sits there, for want of rounds or of time in a round; their own table counts
 * @param needs what would let every table hear every card
 */
public record RotationPlan(
        Outcome outcome,
        List<Map<String, String>> rounds,
        List<Visit> visits,
        double secondsPerCard,
        List<NotReached> notReached,
        Needs needs)
        implements Plan {

    public RotationPlan {
        rounds = rounds.stream()
                .map(round -> Collections.unmodifiableMap(new LinkedHashMap<>(round)))
                .toList();
        visits = List.copyOf(visits);
        notReached = List.copyOf(notReached);
    }

    /**
     * A batch at a table.
     *
     * @param round from 1
     * @param cards those announced, the most interesting first
     * @param secondsPerCard the round's time shared among them
     * @param notReached those of the batch for which there is no time
     */
    public record Visit(
            int round, String table, String batch, List<String> cards, double secondsPerCard, List<String> notReached) {
        public Visit {
            cards = List.copyOf(cards);
            notReached = List.copyOf(notReached);
        }
    }

    /** A card and the tables that will not hear it. */
    public record NotReached(String card, List<String> tables) {
        public NotReached {
            tables = List.copyOf(tables);
        }
    }

    /**
     * What would let every table hear every card.
     *
     * @param rounds how many rounds all visits need, the first one included
     * @param roundSeconds how long a round must last for the largest batch at the least time per card
     */
    public record Needs(int rounds, int roundSeconds) {}
}
