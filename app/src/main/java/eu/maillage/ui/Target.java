package eu.maillage.ui;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number to reach, beside the number reached and the one to expect.
 *
 * @param reached empty while there is no result, which is not zero
 * @param projected what it comes to at this pace
 * @param unit shown after each number, or empty
 */
public record Target(
        String name,
        BigDecimal planned,
        @Nullable BigDecimal reached,
        @Nullable BigDecimal projected,
        String unit) {

    public static Target of(String name, long planned, @Nullable Long reached, @Nullable Long projected) {
        return new Target(
                name,
                BigDecimal.valueOf(planned),
                reached == null ? null : BigDecimal.valueOf(reached),
                projected == null ? null : BigDecimal.valueOf(projected),
                "");
    }

    /** How far along the bar a number is, in percent; the bar ends a little after the largest. */
    public double along(@Nullable BigDecimal number) {
        double end = Stream.of(planned, reached, projected)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        return number == null || end <= 0 ? 0 : Math.round(1000 * number.doubleValue() / (end * 1.05)) / 10.0;
    }
}
