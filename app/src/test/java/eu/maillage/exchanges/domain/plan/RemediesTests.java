package eu.maillage.exchanges.domain.plan;

import static eu.maillage.exchanges.domain.plan.Morning.guests;
import static eu.maillage.exchanges.domain.plan.Morning.offers;
import static eu.maillage.exchanges.domain.plan.Morning.seating;
import static eu.maillage.exchanges.domain.plan.Morning.tables;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.domain.Phase;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemediesTests {

    private static final Seating PAIRS = seating(new int[] {1, 2}, new int[] {3, 4}, new int[] {5, 6});

    private static List<Remedy> remedies(ExchangeSettings settings, int cardsEach) {
        RotationQuestion question = new RotationQuestion(PAIRS, guests(6), offers(cardsEach, 6), settings);
        return new Remedies(question).of(question.answer(Phase.OFFERS));
    }

    @Test
    void nothingIsAdvisedWhenEveryTableHearsEveryCard() {
        assertThat(remedies(tables(3, 2, 2), 5)).isEmpty();
    }

    @Test
    void moreRoundsLetEveryBatchGoEverywhere() {
        ExchangeSettings two =
                tables(3, 2, 2).with(Phase.OFFERS, tables(3, 2, 2).offers().withRounds(2));
        assertThat(remedies(two, 5)).containsExactly(new Remedy.MoreRounds(Phase.OFFERS, 3, LocalTime.of(9, 15), null));
    }

    @Test
    void aBatchTooLargeAsksForLongerRoundsOrFewerCards() {
        assertThat(remedies(tables(3, 2, 2), 20))
                .containsExactly(
                        new Remedy.LongerRounds(Phase.OFFERS, 420, LocalTime.of(9, 21), null),
                        new Remedy.FewerCards(Phase.OFFERS, 15, 30));
    }

    @Test
    void aRoundShorterThanOneCardAsksForTimeForTheWholeBatch() {
        ExchangeSettings hasty =
                tables(3, 2, 2).with(Phase.OFFERS, tables(3, 2, 2).offers().withRoundSeconds(5));
        assertThat(hasty.minCardSeconds()).isEqualTo(10);
        assertThat(remedies(hasty, 5)).contains(new Remedy.LongerRounds(Phase.OFFERS, 120, LocalTime.of(9, 6), null));
    }

    @Test
    void moreTablesAreAdvisedWhileEveryTableKeepsCompany() {
        Seating one = seating(new int[] {1, 2, 3, 4, 5, 6});
        RotationQuestion question = new RotationQuestion(one, guests(6), offers(8, 6), tables(1, 2, 6));
        assertThat(new Remedies(question).of(question.answer(Phase.OFFERS)))
                .contains(new Remedy.MoreTables(Phase.OFFERS, 2, 2, LocalTime.of(9, 10), null));
    }

    @Test
    void aRemedyThatLastsIntoTheSecondPhaseSaysWhenThatOneBeginsThen() {
        ExchangeSettings close = tables(3, 2, 2)
                .with(Phase.OFFERS, tables(3, 2, 2).offers().withRounds(2))
                .with(Phase.NEEDS, new PhaseSettings(LocalTime.of(9, 12), 3, 300));

        assertThat(remedies(close, 5))
                .containsExactly(new Remedy.MoreRounds(Phase.OFFERS, 3, LocalTime.of(9, 15), LocalTime.of(9, 15)));
    }

    @Test
    void phasesThatWouldOverlapArePutApart() {
        ExchangeSettings close = tables(3, 2, 2).with(Phase.NEEDS, new PhaseSettings(LocalTime.of(9, 12), 3, 300));

        assertThat(close.withPhasesApart().needs().starts()).isEqualTo(LocalTime.of(9, 15));
        assertThat(tables(3, 2, 2).withPhasesApart()).isEqualTo(tables(3, 2, 2));
    }

    /** Eight cards each, and time for thirty: three at a table fit, whoever they are. */
    @Test
    void moreTablesHelpBothPhases() {
        ExchangeSettings wider = tables(1, 2, 6).widened(2, 6);
        Seating two = seating(new int[] {1, 2, 3}, new int[] {4, 5, 6});

        RotationQuestion question = new RotationQuestion(two, guests(6), offers(8, 6), wider);
        assertThat(new Remedies(question).of(question.answer(Phase.OFFERS))).isEmpty();
        assertThat(wider.needs().rounds()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void moreTablesAreNotAdvisedWhenOneOfThemCouldStillHaveTooManyCards() {
        Seating one = seating(new int[] {1, 2, 3, 4, 5, 6});
        RotationQuestion question = new RotationQuestion(one, guests(6), offers(8, 6), tables(1, 4, 6));

        assertThat(new Remedies(question).of(question.answer(Phase.OFFERS)))
                .as("two tables would be of three, and four is the least")
                .noneMatch(Remedy.MoreTables.class::isInstance);
    }

    @Test
    void theRemedyThatIsTakenHelps() {
        ExchangeSettings fewer = tables(3, 2, 2).withMostCards(15);
        assertThat(remedies(fewer, 20)).isEmpty();
    }
}
