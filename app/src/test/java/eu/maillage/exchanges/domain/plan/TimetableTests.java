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
        ExchangeSettings proposed = ChosenSettings.NONE.completed(28, LocalTime.of(8, 30));
        assertThat(proposed.tables()).isEqualTo(6);
        assertThat(proposed.offers()).isEqualTo(new PhaseSettings(LocalTime.of(9, 0), 6, 300));
        assertThat(proposed.needs().starts()).isEqualTo(LocalTime.of(9, 50));
        assertThat(28).isBetween(6 * proposed.fewestSeats(), 6 * proposed.mostSeats());
        assertThat(ChosenSettings.NONE.completed(0, LocalTime.of(8, 30)).tables())
                .isEqualTo(6);
        assertThat(ChosenSettings.NONE.completed(1, LocalTime.of(8, 30)).tables())
                .isEqualTo(1);
    }

    @Test
    void aTableOfMoreThanSevenIsCrowdedAndOneForAllIsNoExchange() {
        assertThat(tables(1).tableSize(7)).isEqualTo(ExchangeSettings.TableSize.USUAL);
        assertThat(tables(1).tableSize(26)).isEqualTo(ExchangeSettings.TableSize.ONE_FOR_ALL);
        assertThat(tables(3).tableSize(26)).isEqualTo(ExchangeSettings.TableSize.CROWDED);
        assertThat(tables(4).tableSize(26)).isEqualTo(ExchangeSettings.TableSize.USUAL);
        assertThat(tables(13).tableSize(26)).isEqualTo(ExchangeSettings.TableSize.EMPTY);
        assertThat(tables(6).tableSize(0)).isEqualTo(ExchangeSettings.TableSize.USUAL);
        assertThat(ExchangeSettings.usualTables(26)).isEqualTo(5);
    }

    private static ExchangeSettings tables(int tables) {
        PhaseSettings times = new PhaseSettings(LocalTime.of(9, 0), tables, 300);
        return new ExchangeSettings(tables, 0, 20, 10, 30, null, times, times);
    }

    @Test
    void roundsThatBeginBetweenTwoMinutesAreKnown() {
        assertThat(Timetable.of(ChosenSettings.NONE.completed(28, LocalTime.of(8, 30)))
                        .isToTheMinute())
                .isFalse();
        PhaseSettings times = new PhaseSettings(LocalTime.of(9, 0), 2, 300);
        assertThat(Timetable.of(new ExchangeSettings(6, 0, 20, 10, 60, null, times, times))
                        .isToTheMinute())
                .isTrue();
    }
}
