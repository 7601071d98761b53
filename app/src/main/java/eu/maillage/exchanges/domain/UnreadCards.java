package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.RoundPlan.Card;
import eu.maillage.exchanges.domain.RoundPlan.Seat;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cards on which a table raised nothing in a round that was held: they were not read there, or what was noted is still
 * on paper.
 *
 * @param cards how many there are
 * @param batches where they are, in the order of the rounds
 * @param gaps the phases that were not held to their end: of the rounds that are missing, nothing counts as unread
 */
public record UnreadCards(int cards, List<Batch> batches, List<PhaseGap> gaps) {

    /** One table in one round, with so many cards unread. */
    public record Batch(int table, String name, Phase phase, int round, int cards) {}

    public UnreadCards {
        batches = List.copyOf(batches);
        gaps = List.copyOf(gaps);
    }

    public static UnreadCards of(RoundPlan plan, RunningOrder order, AnswerBook book) {
        Map<UUID, UUID> owners = plan.cards().stream().collect(Collectors.toMap(Card::id, Card::organisation));
        Set<UUID> cards = new HashSet<>();
        List<Batch> batches = plan.phases().stream()
                .flatMap(phase -> IntStream.rangeClosed(1, phase.rounds().size())
                        .boxed()
                        .flatMap(round -> plan.tables().stream().map(table -> {
                            List<UUID> unread = plan.visit(phase.phase(), round, table.number()).stream()
                                    .filter(visit -> isHeld(phase.phase(), round, order)
                                            || visit.cards().stream().anyMatch(card -> isMarked(card, table, book)))
                                    .flatMap(visit -> unread(table, visit, owners, book))
                                    .toList();
                            cards.addAll(unread);
                            return new Batch(table.number(), table.name(), phase.phase(), round, unread.size());
                        })))
                .filter(batch -> batch.cards() > 0)
                .toList();
        return new UnreadCards(cards.size(), batches, PhaseGap.of(plan, order, book));
    }

    private static Stream<UUID> unread(Table table, Visit visit, Map<UUID, UUID> owners, AnswerBook book) {
        List<UUID> present = table.seats().stream()
                .filter(Seat::present)
                .map(Seat::organisation)
                .toList();
        return visit.cards().stream().filter(card -> isUnread(card, present, owners.get(card), book));
    }

    /** Where no clock was ever started, all may have been on paper. */
    private static boolean isHeld(Phase phase, int round, RunningOrder order) {
        return order.played().isEmpty() || round <= order.reached(phase);
    }

    private static boolean isMarked(UUID card, Table table, AnswerBook book) {
        return table.seats().stream().anyMatch(seat -> book.mark(card, seat.organisation()) != Mark.BLANK);
    }

    private static boolean isUnread(UUID card, List<UUID> present, @Nullable UUID owner, AnswerBook book) {
        boolean asked = false;
        for (UUID organisation : present) {
            if (!organisation.equals(owner)) {
                asked = true;
                if (book.mark(card, organisation) != Mark.BLANK) {
                    return false;
                }
            }
        }
        return asked;
    }
}
