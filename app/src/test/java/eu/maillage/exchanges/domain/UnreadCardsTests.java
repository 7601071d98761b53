package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.PLAN;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnreadCardsTests {

    private static final RunningOrder NO_CLOCK = new RunningOrder(List.of());

    @Test
    void withoutAnyAnswerEveryCardIsUnreadWhereSomebodyCouldAnswer() {
        UnreadCards unread = UnreadCards.of(PLAN, NO_CLOCK, AnswerBook.of(List.of()));

        assertThat(unread.cards()).isEqualTo(4);
        assertThat(unread.batches())
                .hasSize(8)
                .first()
                .isEqualTo(new UnreadCards.Batch(1, "Table 1", Phase.OFFERS, 1, 1));
    }

    @Test
    void aCardThatOneCompanyAnsweredWasRead() {
        AnswerBook book =
                AnswerBook.of(List.of(new ReceivedAnswer(1, answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.NO)))));

        assertThat(UnreadCards.of(PLAN, NO_CLOCK, book).batches())
                .hasSize(7)
                .doesNotContain(new UnreadCards.Batch(1, "Table 1", Phase.OFFERS, 2, 1));
    }

    @Test
    void aRoundThatWasNotHeldLeftNothingUnread() {
        RunningOrder firstRoundOnly = NO_CLOCK.after(
                        new ClockMove(1, Instant.EPOCH, new Press.StartPhase(Phase.OFFERS, 2, Duration.ofMinutes(5))))
                .after(new ClockMove(2, Instant.EPOCH, new Press.EndPhase()));

        assertThat(UnreadCards.of(PLAN, firstRoundOnly, AnswerBook.of(List.of()))
                        .batches())
                .isNotEmpty()
                .allSatisfy(batch -> {
                    assertThat(batch.phase()).isEqualTo(Phase.OFFERS);
                    assertThat(batch.round()).isEqualTo(1);
                });
    }

    @Test
    void aPhaseThatWasNotHeldToItsEndIsAGapWithTheCardsThatNobodyAnswered() {
        RunningOrder firstRoundOnly = NO_CLOCK.after(
                        new ClockMove(1, Instant.EPOCH, new Press.StartPhase(Phase.OFFERS, 2, Duration.ofMinutes(5))))
                .after(new ClockMove(2, Instant.EPOCH, new Press.EndPhase()));
        AnswerBook book =
                AnswerBook.of(List.of(new ReceivedAnswer(1, answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.NO)))));

        List<PhaseGap> gaps = UnreadCards.of(PLAN, firstRoundOnly, book).gaps();

        assertThat(gaps).containsExactly(new PhaseGap(Phase.OFFERS, 1, 2, 2, 1), new PhaseGap(Phase.NEEDS, 0, 2, 2, 2));
        assertThat(gaps)
                .extracting(PhaseGap::extent)
                .containsExactly(PhaseGap.Extent.UNFINISHED, PhaseGap.Extent.NOT_HELD);
    }

    @Test
    void aPhaseWhoseAnswersCameOnPaperWasNotStarted() {
        RunningOrder needsAlone = NO_CLOCK.after(
                new ClockMove(1, Instant.EPOCH, new Press.StartPhase(Phase.NEEDS, 1, Duration.ofMinutes(5))));
        AnswerBook book =
                AnswerBook.of(List.of(new ReceivedAnswer(1, answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.NO)))));

        assertThat(UnreadCards.of(PLAN, needsAlone, book).gaps())
                .filteredOn(gap -> gap.phase() == Phase.OFFERS)
                .singleElement()
                .satisfies(gap -> assertThat(gap.extent()).isEqualTo(PhaseGap.Extent.NOT_STARTED));
        assertThat(UnreadCards.of(PLAN, NO_CLOCK, book).gaps())
                .as("where no clock was ever started")
                .extracting(PhaseGap::phase)
                .containsExactly(Phase.NEEDS);
    }
}
