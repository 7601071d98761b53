package eu.maillage.spreadsheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes the numbers of a workbook as a person would: every digit, no exponent, dates as dates. */
final class NumberText {

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final LocalDateTime SINCE_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime SINCE_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final int LAST_DAY = 2_958_466;
    private static final int DOUBLE_RANGE = 330;
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private final boolean since1904;

    NumberText(boolean since1904) {
        this.since1904 = since1904;
    }

    /** A number's kind and text, or null where the cell holds no number at all. */
    record Written(CellKind kind, String text) {}

    @Nullable
    Written write(String stored, NumberStyle style) {
        var number = number(stored);
        if (number == null) {
            return null;
        }
        return switch (style) {
            case NumberStyle.Plain() -> new Written(CellKind.NUMBER, plain(number));
            case NumberStyle.Mask(var places) -> new Written(CellKind.NUMBER, masked(number, places));
            case NumberStyle.Moment() -> moment(number);
        };
    }

    private static @Nullable BigDecimal number(String stored) {
        if (stored.length() > DOUBLE_RANGE) {
            return null;
        }
        try {
            var number = new BigDecimal(stored.strip());
            // An exponent of millions is ten bytes to write and gigabytes to spell out.
            return Math.abs((long) number.scale()) > DOUBLE_RANGE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whole numbers keep every digit; fractions lose the dust that binary arithmetic leaves after the fifteenth. */
    static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        var bare = number.stripTrailingZeros();
        var shown = bare.scale() > 0 ? bare.round(AS_SHOWN).stripTrailingZeros() : bare;
        return shown.toPlainString();
    }

    private static String masked(BigDecimal number, String places) {
        var digits = plain(number);
        if (!digits.chars().allMatch(Character::isDigit)) {
            return digits;
        }
        var shown = new StringBuilder();
        int next = digits.length() - 1;
        int zeros = places.indexOf('0');
        for (int i = places.length() - 1; i >= 0; i--) {
            char place = places.charAt(i);
            boolean holdsDigit = place == '0' || place == '#';
            if (next < 0 && i < zeros) {
                break;
            }
            shown.append(holdsDigit ? next >= 0 ? digits.charAt(next--) : '0' : place);
        }
        return digits.substring(0, next + 1) + shown.reverse();
    }

    private Written moment(BigDecimal serial) {
        double days = serial.doubleValue();
        if (days < 0 || days >= LAST_DAY) {
            return new Written(CellKind.NUMBER, plain(serial));
        }
        long seconds = Math.round(days * 86_400);
        if (days < 1 && !since1904) {
            return new Written(CellKind.DATE, hour(LocalTime.ofSecondOfDay(seconds % 86_400)));
        }
        return new Written(CellKind.DATE, iso(start(days).plusSeconds(seconds)));
    }

    /** In the calendar that begins in 1900, the days before March come one later, for a 29 February that never was. */
    private LocalDateTime start(double days) {
        if (since1904) {
            return SINCE_1904;
        }
        return days < 60 ? SINCE_1900.plusDays(1) : SINCE_1900;
    }

    static String iso(LocalDateTime moment) {
        if (moment.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment.toLocalDate().toString();
        }
        return moment.getSecond() == 0
                ? TO_THE_MINUTE.format(moment)
                : moment.withNano(0).toString();
    }

    private static String hour(LocalTime time) {
        return time.getSecond() == 0 ? HOUR.format(time) : time.toString();
    }
}
