package eu.maillage.exchanges.domain;

import java.util.Map;
import java.util.UUID;

/**
 * What a device is told of an answer that it sent.
 *
 * @param otherwise what stands by now of the companies of whom it is not what the answer says, by the ids it gives them
 * @param latest the place of its table's last answer in the order of arrival
 */
public record Acknowledged(AnswerOutcome outcome, Map<UUID, Mark> otherwise, long latest) {

    public Acknowledged {
        otherwise = Map.copyOf(otherwise);
    }

    static Acknowledged of(Answer answer, AnswerOutcome outcome, AnswerBook book) {
        return switch (outcome) {
            case AnswerOutcome.Recorded recorded -> {
                Map<UUID, Mark> otherwise = book.otherwise(answer);
                otherwise.keySet().removeAll(recorded.refused().keySet());
                yield new Acknowledged(outcome, otherwise, book.latest(answer.table()));
            }
            case AnswerOutcome.Refused _ -> new Acknowledged(outcome, Map.of(), 0);
        };
    }
}
