package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.tenancy.Ids;
import eu.maillage.ui.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The answers that a form sends: each form is a device of its own, so the later one prevails and none is counted twice. */
final class FormAnswers {

    private FormAnswers() {}

    /** What the form says on each of the cards: what was marked, and after it what that implies. */
    static List<Answer> of(Spot spot, AnswerSource source, List<UUID> cards, Function<UUID, CellMarks> read) {
        UUID device = Ids.next();
        List<Answer> answers = new ArrayList<>();
        cards.forEach(card -> {
            CellMarks marks = read.apply(card);
            add(answers, spot, source, card, device, marks.marked(), false);
            add(answers, spot, source, card, device, marks.implied(), true);
        });
        return answers;
    }

    private static void add(
            List<Answer> answers,
            Spot spot,
            AnswerSource source,
            UUID card,
            UUID device,
            Map<UUID, Mark> marks,
            boolean implied) {
        if (!marks.isEmpty()) {
            int sequence = answers.size() + 1;
            answers.add(new Answer(
                    device, sequence, source, spot.table().number(), spot.phase(), spot.round(), card, marks, implied));
        }
    }

    /** Why the first that was refused does not count; else that they are saved. */
    static Notice told(List<AnswerOutcome> outcomes, Notice saved) {
        return outcomes.stream()
                .filter(AnswerOutcome.Refused.class::isInstance)
                .map(AnswerOutcome.Refused.class::cast)
                .findFirst()
                .map(refused -> Notice.warning(RefusalWords.reason(refused.reason())))
                .orElse(saved);
    }
}
