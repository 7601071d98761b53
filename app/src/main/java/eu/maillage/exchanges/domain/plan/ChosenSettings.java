package eu.maillage.exchanges.domain.plan;

import eu.maillage.exchanges.domain.Phase;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Those settings of an exchange that the coordinator chose. The others are absent: the method goes on proposing them, from the
 * number of organisations expected and from what she chose.
 */
record ChosenSettings(
        @Nullable Integer tables,
        @Nullable Integer fewestSeats,
        @Nullable Integer mostSeats,
        @Nullable Integer minCardSeconds,
        @Nullable Integer pauseSeconds,
        @Nullable Integer mostCards,
        ChosenPhase offers,
        ChosenPhase needs) {

    static final ChosenSettings NONE =
            new ChosenSettings(null, null, null, null, null, null, ChosenPhase.NONE, ChosenPhase.NONE);

    private static final int WELCOME_MINUTES = 30;
    private static final int BREAK_MINUTES = 15;
    private static final int CARD_SECONDS = 10;
    private static final int PAUSE_SECONDS = 30;

    /** What she chose of one phase. */
    record ChosenPhase(
            @Nullable LocalTime starts,
            @Nullable Integer rounds,
            @Nullable Integer roundSeconds) {

        private static final int ROUND_SECONDS = 300;

        static final ChosenPhase NONE = new ChosenPhase(null, null, null);

        private static ChosenPhase all(PhaseSettings phase) {
            return new ChosenPhase(phase.starts(), phase.rounds(), phase.roundSeconds());
        }

        private ChosenPhase changed(PhaseSettings shown, PhaseSettings decided) {
            return new ChosenPhase(
                    choice(starts, shown.starts(), decided.starts()),
                    choice(rounds, shown.rounds(), decided.rounds()),
                    choice(roundSeconds, shown.roundSeconds(), decided.roundSeconds()));
        }

        private ChosenPhase or(PhaseSettings others) {
            return all(completed(others.starts(), others.rounds(), others.roundSeconds()));
        }

        private PhaseSettings completed(LocalTime usualStart, int usualRounds) {
            return completed(usualStart, usualRounds, ROUND_SECONDS);
        }

        private PhaseSettings completed(LocalTime usualStart, int usualRounds, int usualSeconds) {
            return new PhaseSettings(
                    Objects.requireNonNullElse(starts, usualStart),
                    Objects.requireNonNullElse(rounds, usualRounds),
                    Objects.requireNonNullElse(roundSeconds, usualSeconds));
        }
    }

    static ChosenSettings all(ExchangeSettings settings) {
        return NONE.or(settings);
    }

    /** With what she decided otherwise than she was shown. */
    ChosenSettings changed(ExchangeSettings shown, ExchangeSettings decided) {
        return new ChosenSettings(
                choice(tables, shown.tables(), decided.tables()),
                choice(fewestSeats, shown.fewestSeats(), decided.fewestSeats()),
                choice(mostSeats, shown.mostSeats(), decided.mostSeats()),
                choice(minCardSeconds, shown.minCardSeconds(), decided.minCardSeconds()),
                choice(pauseSeconds, shown.pauseSeconds(), decided.pauseSeconds()),
                choice(mostCards, shown.mostCards(), decided.mostCards()),
                offers.changed(shown.offers(), decided.offers()),
                needs.changed(shown.needs(), decided.needs()));
    }

    private static <T> @Nullable T choice(@Nullable T chosen, @Nullable T shown, @Nullable T decided) {
        return Objects.equals(shown, decided) ? chosen : decided;
    }

    /** With these settings where she chose none: a plan was made with them. */
    ChosenSettings or(ExchangeSettings others) {
        return new ChosenSettings(
                Objects.requireNonNullElse(tables, others.tables()),
                Objects.requireNonNullElse(fewestSeats, others.fewestSeats()),
                Objects.requireNonNullElse(mostSeats, others.mostSeats()),
                Objects.requireNonNullElse(minCardSeconds, others.minCardSeconds()),
                Objects.requireNonNullElse(pauseSeconds, others.pauseSeconds()),
                mostCards == null ? others.mostCards() : mostCards,
                offers.or(others.offers()),
                needs.or(others.needs()));
    }

    /** With what the method does with so many organisations, where she chose nothing. */
    ExchangeSettings completed(int guests, LocalTime eventStarts) {
        int on = Objects.requireNonNullElseGet(tables, () -> ExchangeSettings.usualTables(guests));
        int fewest = Objects.requireNonNullElseGet(fewestSeats, () -> usualFewest(guests, on));
        int most = Math.max(fewest, Objects.requireNonNullElseGet(mostSeats, () -> usualMost(guests, on)));
        PhaseSettings first = offers.completed(eventStarts.plusMinutes(WELCOME_MINUTES), rounds(on));
        ExchangeSettings settings = new ExchangeSettings(
                on,
                fewest,
                most,
                Objects.requireNonNullElse(minCardSeconds, CARD_SECONDS),
                Objects.requireNonNullElse(pauseSeconds, PAUSE_SECONDS),
                mostCards,
                first,
                first);
        LocalTime ends = Timetable.of(settings).ends(Phase.OFFERS);
        LocalTime second = ExchangeSettings.onTheFiveMinutes(ends.plusMinutes(BREAK_MINUTES));
        return settings.with(Phase.NEEDS, needs.completed(second, rounds(on)));
    }

    private static int rounds(int tables) {
        return Math.min(tables, PhaseSettings.MOST_ROUNDS);
    }

    private int usualFewest(int guests, int on) {
        int most = mostSeats == null ? ExchangeSettings.MOST_SEATS : mostSeats;
        return Math.clamp(guests / on - 1L, 0, most);
    }

    private static int usualMost(int guests, int on) {
        return Math.min(Math.ceilDiv(guests, on) + 1, ExchangeSettings.MOST_SEATS);
    }
}
