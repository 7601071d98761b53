package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.GARDENER;
import static eu.maillage.exchanges.domain.SmallExchange.MASON;
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
    void withoutAnyAnswerNoPhaseWasHeldAndNothingElseIsSaid() {
        UnreadCards unread = UnreadCards.of(PLAN, NO_CLOCK, AnswerBook.of(List.of()));

        assertThat(unread.gaps())
                .containsExactly(new PhaseGap(Phase.OFFERS, 0, 2, 2, 2, 2), new PhaseGap(Phase.NEEDS, 0, 2, 2, 2, 2));
        assertThat(unread.cards()).isZero();
        assertThat(unread.batches()).isEmpty();
    }

    @Test
    void ofAPhaseOnPaperEveryCardIsUnreadWhereSomebodyCouldAnswer() {
        AnswerBook book =
                AnswerBook.of(List.of(new ReceivedAnswer(1, answer(1, BAKERS_OFFER, Map.of(GARDENER, Mark.NO)))));

        UnreadCards unread = UnreadCards.of(PLAN, NO_CLOCK, book);

        assertThat(unread.cards()).isEqualTo(2);
        assertThat(unread.batches())
                .containsExactly(
                        new UnreadCards.Batch(1, "Table 1", Phase.OFFERS, 1, 1),
                        new UnreadCards.Batch(2, "Table 2", Phase.OFFERS, 1, 1),
                        new UnreadCards.Batch(1, "Table 1", Phase.OFFERS, 2, 1));
    }

    @Test
    void aCardThatOneCompanyAnsweredWasRead() {
        AnswerBook book =
                AnswerBook.of(List.of(new ReceivedAnswer(1, answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.NO)))));

        assertThat(UnreadCards.of(PLAN, NO_CLOCK, book).batches())
                .hasSize(3)
                .doesNotContain(new UnreadCards.Batch(1, "Table 1", Phase.OFFERS, 2, 1));
    }

    @Test
    void aRoundThatWasNotHeldLeftNothingUnread() {

        assertThat(UnreadCards.of(PLAN, firstRoundOnly(), AnswerBook.of(List.of()))
                        .batches())
                .isNotEmpty()
                .allSatisfy(batch -> {
                    assertThat(batch.phase()).isEqualTo(Phase.OFFERS);
                    assertThat(batch.round()).isEqualTo(1);
                });
    }

    @Test
    void aPhaseThatWasNotHeldToItsEndIsAGapWithTheCardsThatItsLastRoundsHeldBack() {
        AnswerBook book =
                AnswerBook.of(List.of(new ReceivedAnswer(1, answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.NO)))));

        List<PhaseGap> gaps = UnreadCards.of(PLAN, firstRoundOnly(), book).gaps();

        assertThat(gaps)
                .containsExactly(new PhaseGap(Phase.OFFERS, 1, 2, 2, 1, 1), new PhaseGap(Phase.NEEDS, 0, 2, 2, 2, 2));
        assertThat(gaps)
                .extracting(PhaseGap::extent)
                .containsExactly(PhaseGap.Extent.UNFINISHED, PhaseGap.Extent.NOT_HELD);
    }

    @Test
    void ofAStoppedPhaseNoCardIsCompleteThatHasAnAnswerAtTheTablesItReachedAlone() {
        AnswerBook book = AnswerBook.of(List.of(
                new ReceivedAnswer(1, answer(1, BAKERS_OFFER, Map.of(PRINTER, Mark.YES))),
                new ReceivedAnswer(2, answer(2, MASONS_OFFER, Map.of(GARDENER, Mark.NO)))));

        UnreadCards unread = UnreadCards.of(PLAN, firstRoundOnly(), book);

        assertThat(unread.gaps()).first().isEqualTo(new PhaseGap(Phase.OFFERS, 1, 2, 2, 2, 0));
        assertThat(unread.gaps().getFirst().left()).isEqualTo(1);
        assertThat(unread.cards()).isZero();
    }

    @Test
    void aStoppedPhaseIsNoGapWhereNobodyIsLeftToHearItsCards() {
        AnswerBook book = AnswerBook.of(List.of(
                new ReceivedAnswer(1, answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.NO))),
                new ReceivedAnswer(2, answer(2, BAKERS_OFFER, Map.of(GARDENER, Mark.NO)))));

        assertThat(UnreadCards.of(PLAN, firstRoundOnly(), book).gaps())
                .as("the rest came in on paper")
                .extracting(PhaseGap::phase)
                .containsExactly(Phase.NEEDS);
        assertThat(UnreadCards.of(
                                PLAN.withPresence(Map.of(BAKER, false, PRINTER, false, MASON, false, GARDENER, false)),
                                firstRoundOnly(),
                                AnswerBook.of(List.of()))
                        .gaps())
                .as("everybody left")
                .isEmpty();
    }

    private static RunningOrder firstRoundOnly() {
        return NO_CLOCK.after(
                        new ClockMove(1, Instant.EPOCH, new Press.StartPhase(Phase.OFFERS, 2, Duration.ofMinutes(5))))
                .after(new ClockMove(2, Instant.EPOCH, new Press.EndPhase()));
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
