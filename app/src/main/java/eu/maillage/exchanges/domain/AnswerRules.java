package eu.maillage.exchanges.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose answers count: those of companies at their own table that were there when the round began, on the cards of others, while
 * the event is open. When they arrive does not matter: a tablet without a network and paper come late.
 */
final class AnswerRules {

    private AnswerRules() {}

    /** Whoever is named by an id of before a merger is judged as the one kept; the answer and its refusals keep the id sent. */
    static AnswerOutcome judge(PublishedPlan published, Presence presence, boolean closed, Answer answer) {
        RoundPlan plan = published.plan();
        if (closed) {
            return new AnswerOutcome.Refused(AnswerRefusal.EVENT_CLOSED);
        }
        Optional<RoundPlan.Table> table = plan.table(answer.table());
        if (table.isEmpty()) {
            return new AnswerOutcome.Refused(AnswerRefusal.UNKNOWN_TABLE);
        }
        return plan.card(answer.card())
                .filter(card -> card.phase() == answer.phase())
                .map(card -> marks(published, table.get(), presence, card, answer))
                .orElseGet(() -> new AnswerOutcome.Refused(AnswerRefusal.UNKNOWN_CARD));
    }

    /** A single mark that does not count takes none of the others with it; an answer without one that counts does not count. */
    private static AnswerOutcome marks(
            PublishedPlan published, RoundPlan.Table table, Presence presence, RoundPlan.Card card, Answer answer) {
        Map<UUID, AnswerRefusal> refused = new HashMap<>();
        answer.marks().keySet().forEach(organisation -> refusal(
                        published.plan(),
                        table,
                        presence,
                        card,
                        answer,
                        published.mergers().of(organisation))
                .ifPresent(reason -> refused.put(organisation, reason)));
        boolean nothingLeft =
                !refused.isEmpty() && refused.size() == answer.marks().size();
        return nothingLeft
                ? new AnswerOutcome.Refused(
                        refused.values().stream().sorted().findFirst().orElseThrow())
                : new AnswerOutcome.Recorded(refused);
    }

    private static Optional<AnswerRefusal> refusal(
            RoundPlan plan,
            RoundPlan.Table table,
            Presence presence,
            RoundPlan.Card card,
            Answer answer,
            UUID organisation) {
        Optional<RoundPlan.Seat> seat = table.seats().stream()
                .filter(taken -> taken.organisation().equals(organisation))
                .findFirst();
        if (seat.isEmpty()) {
            return Optional.of(AnswerRefusal.NOT_THIS_TABLE);
        }
        if (plan.isOwn(organisation, card)) {
            return Optional.of(AnswerRefusal.OWN_CARD);
        }
        return presence.came(seat.get(), answer.phase(), answer.round())
                ? Optional.empty()
                : Optional.of(AnswerRefusal.ABSENT);
    }
}
