package eu.maillage.exchanges.web.plan;

import eu.maillage.exchanges.domain.plan.ExchangeSettings;
import eu.maillage.exchanges.domain.plan.PhaseSettings;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they are typed; rounds are told in minutes.
 *
 * @param seen the mark of the settings that she saw when she began
 */
public record SettingsForm(
        @NotNull @Min(1) @Max(ExchangeSettings.MOST_TABLES) Integer tables,

        @NotNull @Min(0) @Max(ExchangeSettings.MOST_SEATS) Integer fewestSeats,

        @NotNull @Min(1) @Max(ExchangeSettings.MOST_SEATS) Integer mostSeats,

        @NotNull @Min(1) @Max(300) Integer minCardSeconds,
        @NotNull @Min(0) @Max(600) Integer pauseSeconds,
        @Min(1) @Max(50) @Nullable Integer mostCards,
        @NotNull LocalTime offersStarts,

        @NotNull @Min(1) @Max(PhaseSettings.MOST_ROUNDS) Integer offersRounds,

        @NotNull
        @DecimalMin(value = LEAST_MINUTES, message = MINUTES_WRONG)
        @DecimalMax(value = MOST_MINUTES, message = MINUTES_WRONG)
        BigDecimal offersMinutes,

        @NotNull LocalTime needsStarts,

        @NotNull @Min(1) @Max(PhaseSettings.MOST_ROUNDS) Integer needsRounds,

        @NotNull
        @DecimalMin(value = LEAST_MINUTES, message = MINUTES_WRONG)
        @DecimalMax(value = MOST_MINUTES, message = MINUTES_WRONG)
        BigDecimal needsMinutes,

        @Nullable String seen) {

    private static final String LEAST_MINUTES = "0.5";
    private static final String MOST_MINUTES = "60";
    private static final String MINUTES_WRONG = "exchanges.plan.settings.minutes-wrong";
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    static SettingsForm of(ExchangeSettings settings) {
        return new SettingsForm(
                settings.tables(),
                settings.fewestSeats(),
                settings.mostSeats(),
                settings.minCardSeconds(),
                settings.pauseSeconds(),
                settings.mostCards(),
                settings.offers().starts(),
                settings.offers().rounds(),
                minutes(settings.offers()),
                settings.needs().starts(),
                settings.needs().rounds(),
                minutes(settings.needs()),
                markOf(settings));
    }

    /** Tells settings from others, without saying them. */
    static String markOf(ExchangeSettings settings) {
        return UUID.nameUUIDFromBytes(settings.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether somebody else settled otherwise since. */
    boolean isOvertakenBy(ExchangeSettings stored) {
        return seen != null && !seen.equals(markOf(stored)) && !toSettings().equals(stored);
    }

    boolean seatsAreUpsideDown() {
        return fewestSeats != null && mostSeats != null && fewestSeats > mostSeats;
    }

    /** To be asked once nothing is missing. */
    ExchangeSettings toSettings() {
        return new ExchangeSettings(
                given(tables),
                given(fewestSeats),
                given(mostSeats),
                given(minCardSeconds),
                given(pauseSeconds),
                mostCards,
                phase(given(offersStarts), given(offersRounds), given(offersMinutes)),
                phase(given(needsStarts), given(needsRounds), given(needsMinutes)));
    }

    private static PhaseSettings phase(LocalTime starts, int rounds, BigDecimal minutes) {
        return new PhaseSettings(
                starts,
                rounds,
                minutes.multiply(MINUTE).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }

    private static BigDecimal minutes(PhaseSettings phase) {
        return BigDecimal.valueOf(phase.roundSeconds())
                .divide(MINUTE, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .max(BigDecimal.ZERO)
                .setScale(phase.roundSeconds() % 60 == 0 ? 0 : 2, RoundingMode.HALF_UP);
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value, "a checked form misses nothing");
    }
}
