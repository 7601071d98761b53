package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.RoundPlan.PhasePlan;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cards on which a table that had them raised nothing: they were not read there, or what was noted is still on paper.
 *
 * @param cards how many there are
 * @param batches where they are, in the order of the rounds
 */
public record UnreadCards(int cards, List<Batch> batches) {

    /** One table in one round, with so many cards unread. */
    public record Batch(int table, String name, Phase phase, int round, int cards) {}

    public UnreadCards {
        batches = List.copyOf(batches);
    }

    public static UnreadCards of(RoundPlan plan, AnswerBook book) {
        Set<UUID> cards = new HashSet<>();
        List<Batch> batches = plan.phases().stream()
                .flatMap(phase -> IntStream.rangeClosed(1, phase.rounds().size())
                        .boxed()
                        .flatMap(round -> batches(plan, phase, round, book, cards)))
                .toList();
        return new UnreadCards(cards.size(), batches);
    }

    private static Stream<Batch> batches(RoundPlan plan, PhasePlan phase, int round, AnswerBook book, Set<UUID> found) {
        return plan.tables().stream()
                .map(table -> {
                    List<UUID> unread = plan.visit(phase.phase(), round, table.number()).stream()
                            .flatMap(visit -> unread(plan, table, visit, book))
                            .toList();
                    found.addAll(unread);
                    return new Batch(table.number(), table.name(), phase.phase(), round, unread.size());
                })
                .filter(batch -> batch.cards() > 0);
    }

    private static Stream<UUID> unread(RoundPlan plan, Table table, Visit visit, AnswerBook book) {
        return visit.cards().stream().filter(card -> {
            List<UUID> answerers = TableProgress.answerers(plan, table, card);
            return !answerers.isEmpty() && answerers.stream().allMatch(one -> book.mark(card, one) == Mark.BLANK);
        });
    }
}
