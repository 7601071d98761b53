package eu.maillage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoDaysTests {

    private final Stream<LocalDate> twoYears = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 1, 1));

    @Test
    void theExchangeAheadIsSomeWeeksFromNow() {
        assertThat(twoYears).allSatisfy(today -> assertThat(DemoDays.ahead(today))
                .isBetween(today.plusDays(21), today.plusDays(60)));
    }

    @Test
    void theExchangeThatIsOverWasSomeWeeksAgo() {
        assertThat(twoYears).allSatisfy(today -> assertThat(DemoDays.behind(today))
                .isBetween(today.minusDays(85), today.minusDays(42)));
    }

    @Test
    void nobodyIsAskedToComeInAugustAtChristmasOrAtAWeekend() {
        assertThat(twoYears.flatMap(today -> Stream.of(DemoDays.ahead(today), DemoDays.behind(today))))
                .allSatisfy(day -> {
                    assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
                    assertThat(day.getMonth()).isNotEqualTo(Month.AUGUST);
                    assertThat(day.getMonthValue() * 100 + day.getDayOfMonth()).isBetween(106, 1218);
                });
    }
}
