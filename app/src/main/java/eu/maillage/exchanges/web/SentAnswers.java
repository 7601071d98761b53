package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Acknowledged;
import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerRefusal;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tablet's queue sends: some answers, in the order in which it kept them. */
record SentAnswers(@NotNull @Size(max = 200) List<@Valid @NotNull SentAnswer> messages) {

    /** One answer as it is sent. */
    record SentAnswer(
            @NotNull UUID device,
            @Min(1) long sequence,
            int table,
            @NotNull Phase phase,
            @Min(0) int round,
            @NotNull UUID card,
            @NotNull @Size(max = 500) Map<UUID, @NotNull Mark> marks,
            @Nullable Boolean implied) {

        /** What was marked is not sent as if it were implied; a tablet whose page is older says nothing of it. */
        @AssertTrue
        boolean isNoWhereImplied() {
            // Asked as well where the marks are missing, which is refused by itself.
            return !isImplied() || marks == null || marks.values().stream().allMatch(mark -> mark == Mark.NO);
        }

        private boolean isImplied() {
            return Boolean.TRUE.equals(implied);
        }

        Answer toAnswer() {
            return new Answer(device, sequence, AnswerSource.SECRETARY, table, phase, round, card, marks, isImplied());
        }
    }

    List<Answer> toAnswers() {
        return messages.stream().map(SentAnswer::toAnswer).toList();
    }

    /** What came of them, in the same order. */
    record Outcomes(List<Outcome> outcomes) {

        static Outcomes of(List<Acknowledged> outcomes) {
            return new Outcomes(outcomes.stream().map(Outcome::of).toList());
        }
    }

    /**
     * What came of one: RECORDED or REFUSED, and the marks refused of one that is recorded.
     *
     * @param otherwise the marks that stand where it says something else
     * @param latest the place of its table's last answer in the order of arrival
     */
    record Outcome(
            String result,
            @Nullable AnswerRefusal reason,
            Map<UUID, AnswerRefusal> refused,
            Map<UUID, Mark> otherwise,
            long latest) {

        static Outcome of(Acknowledged told) {
            return switch (told.outcome()) {
                case AnswerOutcome.Recorded recorded ->
                    new Outcome("RECORDED", null, recorded.refused(), told.otherwise(), told.latest());
                case AnswerOutcome.Refused refused ->
                    new Outcome("REFUSED", refused.reason(), Map.of(), told.otherwise(), told.latest());
            };
        }
    }
}
