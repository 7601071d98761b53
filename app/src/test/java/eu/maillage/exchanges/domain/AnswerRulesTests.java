package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.ABSENT_ORGANISATION;
import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.MASON;
import static eu.maillage.exchanges.domain.SmallExchange.PLAN;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.UNKNOWN;
import static eu.maillage.exchanges.domain.SmallExchange.answer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.domain.AnswerOutcome.Recorded;
import eu.maillage.exchanges.domain.AnswerOutcome.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerRulesTests {

    private static final Presence AS_NOW = new Presence(new RunningOrder(List.of()), Latecomers.NONE);

    static Stream<Arguments> refusedMarks() {
        return Stream.of(
                Arguments.of(MASON, AnswerRefusal.NOT_THIS_TABLE),
                Arguments.of(UNKNOWN, AnswerRefusal.NOT_THIS_TABLE),
                Arguments.of(BAKER, AnswerRefusal.OWN_CARD),
                Arguments.of(ABSENT_ORGANISATION, AnswerRefusal.ABSENT));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusedMarks")
    void aMarkThatDoesNotCountTakesNoneOfTheOthersWithIt(UUID organisation, AnswerRefusal reason) {
        Answer both = answer(1, BAKERS_OFFER, Map.of(organisation, Mark.YES, PRINTER, Mark.YES));
        Answer alone = answer(2, BAKERS_OFFER, Map.of(organisation, Mark.YES));

        assertThat(AnswerRules.judge(published(PLAN), AS_NOW, false, both))
                .isEqualTo(new Recorded(Map.of(organisation, reason)));
        assertThat(AnswerRules.judge(published(PLAN), AS_NOW, false, alone)).isEqualTo(new Refused(reason));
    }

    @Test
    void aLatecomerIsAnsweredForAsSoonAsItIsThere() {
        Answer answer = answer(1, BAKERS_OFFER, Map.of(ABSENT_ORGANISATION, Mark.YES));

        assertThat(AnswerRules.judge(
                        published(PLAN.withPresence(Map.of(ABSENT_ORGANISATION, true))), AS_NOW, false, answer))
                .isEqualTo(new Recorded(Map.of()));
    }

    @Test
    void anAnswerOnACardThatTheEventHasNotIsRefused() {
        Answer answer = answer(1, UNKNOWN, Map.of(PRINTER, Mark.YES));

        assertThat(AnswerRules.judge(published(PLAN), AS_NOW, false, answer))
                .isEqualTo(new Refused(AnswerRefusal.UNKNOWN_CARD));
    }

    @Test
    void anAnswerInTheWrongPhaseIsRefused() {
        Answer offer = answer(1, BAKERS_OFFER, Map.of(PRINTER, Mark.YES));
        Answer asNeed = new Answer(
                offer.device(), 1, offer.source(), offer.table(), Phase.NEEDS, 1, offer.card(), offer.marks());

        assertThat(AnswerRules.judge(published(PLAN), AS_NOW, false, asNeed))
                .isEqualTo(new Refused(AnswerRefusal.UNKNOWN_CARD));
    }

    @Test
    void anAnswerOfATableThatTheEventHasNotIsRefused() {
        Answer offer = answer(1, BAKERS_OFFER, Map.of(PRINTER, Mark.YES));
        Answer elsewhere =
                new Answer(offer.device(), 1, offer.source(), 9, offer.phase(), 1, offer.card(), offer.marks());

        assertThat(AnswerRules.judge(published(PLAN), AS_NOW, false, elsewhere))
                .isEqualTo(new Refused(AnswerRefusal.UNKNOWN_TABLE));
    }

    @Test
    void aClosedEventTakesNoAnswer() {
        Answer answer = answer(1, BAKERS_OFFER, Map.of(PRINTER, Mark.YES));

        assertThat(AnswerRules.judge(published(PLAN), AS_NOW, true, answer))
                .isEqualTo(new Refused(AnswerRefusal.EVENT_CLOSED));
    }

    private static PublishedPlan published(RoundPlan plan) {
        return new PublishedPlan(1, plan, Mergers.NONE);
    }
}
