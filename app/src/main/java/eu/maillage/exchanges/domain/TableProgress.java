package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.RoundPlan.Card;
import eu.maillage.exchanges.domain.RoundPlan.Seat;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.RoundPlan.Visit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How far a table is with the batch it has: the cards on which everybody there has raised something.
 *
 * @param batch the table whose cards it has; 0 when it rests
 */
public record TableProgress(int table, String name, int batch, int answered, int total) {

    /** Every table in one round. */
    public static List<TableProgress> of(RoundPlan plan, AnswerBook book, Phase phase, int round) {
        return plan.tables().stream()
                .map(table -> of(plan, book, table, plan.visit(phase, round, table.number())))
                .toList();
    }

    private static TableProgress of(RoundPlan plan, AnswerBook book, Table table, Optional<Visit> visit) {
        List<UUID> cards = visit.map(Visit::cards).orElse(List.of());
        int answered = (int) cards.stream()
                .filter(card -> book.isSettled(table.number(), card, answerers(plan, table, card)))
                .count();
        return new TableProgress(
                table.number(), table.name(), visit.map(Visit::batch).orElse(0), answered, cards.size());
    }

    /** The companies of a table that have a say on a card: those present, but for whose own it is. */
    public static List<UUID> answerers(RoundPlan plan, Table table, UUID card) {
        Optional<Card> brought = plan.card(card);
        return table.seats().stream()
                .filter(Seat::present)
                .map(Seat::organisation)
                .filter(organisation ->
                        brought.filter(known -> plan.isOwn(organisation, known)).isEmpty())
                .toList();
    }
}
