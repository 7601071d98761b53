package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.RoundPlan.Card;
import eu.maillage.exchanges.domain.RoundPlan.Seat;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        List<Silence> silences = silences(plan, book);
        Set<Phase> onPaper = onPaper(silences, order);
        Map<Boolean, List<Silence>> held = silences.stream()
                .filter(silence -> !silence.cards().isEmpty())
                .collect(Collectors.partitioningBy(silence -> silence.isMarked() || isHeld(silence, onPaper, order)));
        List<Silence> unread = Objects.requireNonNull(held.get(true));
        List<PhaseGap> gaps = plan.phases().stream()
                .flatMap(phase -> PhaseGap.of(
                        phase,
                        plan,
                        order.reached(phase.phase()),
                        book,
                        cards(Objects.requireNonNull(held.get(false)).stream()
                                .filter(silence -> silence.phase() == phase.phase())))
                        .stream())
                .toList();
        return new UnreadCards(
                cards(unread.stream()).size(),
                unread.stream().map(Silence::batch).toList(),
                gaps);
    }

    /**
     * What one table has raised nothing for, of what one round brings it.
     *
     * @param isMarked whether it raised something for another card of that round
     */
    private record Silence(Table table, Phase phase, int round, List<UUID> cards, boolean isMarked) {

        Batch batch() {
            return new Batch(table.number(), table.name(), phase, round, cards.size());
        }
    }

    private static List<Silence> silences(RoundPlan plan, AnswerBook book) {
        Map<UUID, Card> cards = plan.cards().stream().collect(Collectors.toMap(Card::id, Function.identity()));
        return plan.phases().stream()
                .flatMap(phase -> IntStream.rangeClosed(1, phase.rounds().size())
                        .boxed()
                        .flatMap(round -> plan.tables().stream()
                                .flatMap(table -> plan.visit(phase.phase(), round, table.number()).stream()
                                        .map(visit -> new Silence(
                                                table,
                                                phase.phase(),
                                                round,
                                                unread(plan, table, visit, cards, book),
                                                visit.cards().stream()
                                                        .anyMatch(card -> isMarked(card, table, book)))))))
                .toList();
    }

    private static List<UUID> unread(RoundPlan plan, Table table, Visit visit, Map<UUID, Card> cards, AnswerBook book) {
        List<UUID> present = table.seats().stream()
                .filter(Seat::present)
                .map(Seat::organisation)
                .toList();
        return visit.cards().stream()
                .filter(card -> isUnread(plan, Objects.requireNonNull(cards.get(card)), present, book))
                .toList();
    }

    private static Set<UUID> cards(Stream<Silence> silences) {
        return silences.flatMap(silence -> silence.cards().stream()).collect(Collectors.toSet());
    }

    /** Where no clock was ever started, a phase that has answers was held on paper. */
    private static Set<Phase> onPaper(List<Silence> silences, RunningOrder order) {
        return order.played().isEmpty()
                ? silences.stream()
                        .filter(Silence::isMarked)
                        .map(Silence::phase)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isHeld(Silence silence, Set<Phase> onPaper, RunningOrder order) {
        return onPaper.contains(silence.phase()) || silence.round() <= order.reached(silence.phase());
    }

    private static boolean isMarked(UUID card, Table table, AnswerBook book) {
        Set<UUID> marked = book.marks(card).keySet();
        return table.seats().stream().anyMatch(seat -> marked.contains(seat.organisation()));
    }

    private static boolean isUnread(RoundPlan plan, Card card, List<UUID> present, AnswerBook book) {
        Set<UUID> marked = book.marks(card.id()).keySet();
        boolean asked = false;
        for (UUID organisation : present) {
            if (!plan.isOwn(organisation, card)) {
                asked = true;
                if (marked.contains(organisation)) {
                    return false;
                }
            }
        }
        return asked;
    }
}
