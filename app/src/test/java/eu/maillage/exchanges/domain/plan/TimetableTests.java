package eu.maillage.exchanges.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.domain.Phase;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TimetableTests {

    private static final ExchangeSettings SETTINGS = new ExchangeSettings(
            3,
            2,
            6,
            10,
            30,
            null,
            new PhaseSettings(LocalTime.of(9, 0), 3, 300),
            new PhaseSettings(LocalTime.of(9, 15), 2, 240));

    @Test
    void roundsFollowEachOtherWithAPauseBetween() {
        Timetable times = Timetable.of(SETTINGS);
        assertThat(times.of(Phase.OFFERS))
                .extracting(Timetable.Round::starts)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 5, 30), LocalTime.of(9, 11));
        assertThat(times.ends(Phase.OFFERS)).isEqualTo(LocalTime.of(9, 16));
        assertThat(times.ends(Phase.NEEDS)).isEqualTo(LocalTime.of(9, 23, 30));
    }

    @Test
    void aSecondPhaseThatBeginsTooEarlyIsNoticed() {
        assertThat(Timetable.of(SETTINGS).overlaps()).isTrue();
        assertThat(Timetable.of(SETTINGS.with(Phase.NEEDS, new PhaseSettings(LocalTime.of(9, 16), 2, 240)))
                        .overlaps())
                .isFalse();
    }

    @Test
    void theMethodProposesTablesOfFiveAndARoundForEach() {
        ExchangeSettings proposed = ExchangeSettings.proposed(28, LocalTime.of(8, 30));
        assertThat(proposed.tables()).isEqualTo(6);
        assertThat(proposed.offers()).isEqualTo(new PhaseSettings(LocalTime.of(9, 0), 6, 300));
        assertThat(proposed.needs().starts()).isEqualTo(LocalTime.of(9, 50));
        assertThat(28).isBetween(6 * proposed.fewestSeats(), 6 * proposed.mostSeats());
        assertThat(ExchangeSettings.proposed(0, LocalTime.of(8, 30)).tables()).isEqualTo(6);
        assertThat(ExchangeSettings.proposed(1, LocalTime.of(8, 30)).tables()).isEqualTo(1);
    }
}
