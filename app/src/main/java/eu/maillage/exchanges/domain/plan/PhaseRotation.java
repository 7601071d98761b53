package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.BroughtCardId;
import eu.maillage.exchanges.domain.Phase;
import java.util.List;
import java.util.Optional;

/**
 * Which batch is at which table in each round of a phase; a batch bears the number of the table whose organisations
 * brought its cards.
 *
 * @param rounds in order
 * @param secondsPerCard in the fullest visit
 * @param unheard the cards that some table will not hear
 * @param roundsNeeded for every batch to go everywhere
 * @param secondsNeeded of a round, for the largest batch
 * @param leftOut the cards that do not go round, there being more than the settings allow of one organisation
 */
public record PhaseRotation(
        Phase phase,
        List<List<Visit>> rounds,
        double secondsPerCard,
        List<Unheard> unheard,
        int roundsNeeded,
        int secondsNeeded,
        List<BroughtCardId> leftOut) {

    /**
     * A batch at a table.
     *
     * @param cards those announced, the most promising first
     * @param unread those for which there is no time
     */
    public record Visit(
            int table, int batch, List<BroughtCardId> cards, double secondsPerCard, List<BroughtCardId> unread) {
        public Visit {
            cards = List.copyOf(cards);
            unread = List.copyOf(unread);
        }
    }

    /** A card, and the tables that will not hear it. */
    public record Unheard(BroughtCardId card, List<Integer> tables) {
        public Unheard {
            tables = List.copyOf(tables);
        }
    }

    public PhaseRotation {
        rounds = rounds.stream().map(List::copyOf).toList();
        unheard = List.copyOf(unheard);
        leftOut = List.copyOf(leftOut);
    }

    /** The time that a card gets in the visit where it gets most. */
    public double mostSecondsPerCard() {
        return rounds.stream()
                .flatMap(List::stream)
                .mapToDouble(Visit::secondsPerCard)
                .max()
                .orElse(secondsPerCard);
    }

    public Optional<Visit> visit(int round, int table) {
        return rounds.get(round - 1).stream()
                .filter(visit -> visit.table() == table)
                .findFirst();
    }

    /** Whether every table hears every card. */
    public boolean reachesEverybody() {
        return unheard.isEmpty();
    }
}
