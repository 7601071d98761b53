package eu.maillage.exchanges.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.domain.Phase;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ChosenSettingsTests {

    private static final LocalTime STARTS = LocalTime.of(8, 30);

    private static ExchangeSettings proposed(int guests) {
        return ChosenSettings.NONE.completed(guests, STARTS);
    }

    private static ExchangeSettings seats(ExchangeSettings shown, int fewest, int most) {
        return new ExchangeSettings(
                shown.tables(),
                fewest,
                most,
                shown.minCardSeconds(),
                shown.pauseSeconds(),
                shown.mostCards(),
                shown.offers(),
                shown.needs());
    }

    @Test
    void whatNobodyChangedIsProposedFromTheNumberExpected() {
        ChosenSettings saved = ChosenSettings.NONE.changed(proposed(0), proposed(0));
        assertThat(saved).isEqualTo(ChosenSettings.NONE);
        assertThat(saved.completed(31, STARTS)).isEqualTo(proposed(31));
        assertThat(31)
                .isBetween(6 * proposed(31).fewestSeats(), 6 * proposed(31).mostSeats());
    }

    @Test
    void whatIsProposedBesideAChoiceNeverContradictsIt() {
        ChosenSettings wide = ChosenSettings.NONE.changed(proposed(0), seats(proposed(0), 9, 12));
        assertThat(wide.completed(0, STARTS)).isEqualTo(seats(proposed(0), 9, 12));
        ExchangeSettings few = ChosenSettings.NONE
                .changed(proposed(31), seats(proposed(31), 4, 4))
                .completed(90, STARTS);
        assertThat(few.fewestSeats()).isEqualTo(4);
        assertThat(few.mostSeats()).isEqualTo(4);
        ChosenSettings most = ChosenSettings.NONE.changed(proposed(0), seats(proposed(0), 0, 3));
        assertThat(most.completed(90, STARTS).fewestSeats()).isEqualTo(3);
    }

    @Test
    void theSecondPhaseThatNobodyMovedGoesOnFollowingTheFirst() {
        ExchangeSettings later = proposed(28).with(Phase.OFFERS, new PhaseSettings(LocalTime.of(9, 30), 6, 300));
        ChosenSettings chosen = ChosenSettings.NONE.changed(proposed(28), later);
        assertThat(chosen.completed(28, STARTS).needs().starts()).isEqualTo(LocalTime.of(10, 20));
        assertThat(chosen.completed(40, STARTS).offers().rounds()).isEqualTo(8);
    }

    @Test
    void aPlanSettlesWhatWasOpen() {
        ChosenSettings made = ChosenSettings.NONE.or(proposed(28));
        assertThat(made.completed(60, LocalTime.of(14, 0))).isEqualTo(proposed(28));
        assertThat(made).isEqualTo(ChosenSettings.all(proposed(28)));
    }
}
