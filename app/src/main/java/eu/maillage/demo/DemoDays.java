package eu.maillage.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Days on which somebody would hold an exchange: Thursdays, but neither in August, nor around Christmas, nor on a holiday. */
final class DemoDays {

    private static final int WEEK = 7;
    private static final MonthDay CHRISTMAS = MonthDay.of(Month.DECEMBER, 18);
    private static final MonthDay EPIPHANY = MonthDay.of(Month.JANUARY, 6);
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.MAY, 8),
            MonthDay.of(Month.JULY, 14),
            MonthDay.of(Month.NOVEMBER, 1),
            MonthDay.of(Month.NOVEMBER, 11));

    private DemoDays() {}

    /** Some three weeks after this day. */
    static LocalDate ahead(LocalDate today) {
        LocalDate day = today.plusWeeks(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        while (!fits(day)) {
            day = day.plusDays(WEEK);
        }
        return day;
    }

    /** Some six weeks before this day. */
    static LocalDate behind(LocalDate today) {
        LocalDate day = today.minusWeeks(6).with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
        while (!fits(day)) {
            day = day.minusDays(WEEK);
        }
        return day;
    }

    private static boolean fits(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        boolean christmas = date.isAfter(CHRISTMAS) || date.isBefore(EPIPHANY);
        return day.getMonth() != Month.AUGUST && !christmas && !HOLIDAYS.contains(date);
    }
}
