package eu.maillage.exchanges.domain.plan;

import eu.maillage.exchanges.domain.Phase;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator decides before an exchange is planned.
 *
 * @param fewestSeats at each table
 * @param mostSeats at each table
 * @param minCardSeconds the least time that a card needs to be announced and answered
 * @param pauseSeconds between two rounds, for the batches to go on
 * @param mostCards of one organisation in one phase; absent for all of them
 */
public record ExchangeSettings(
        int tables,
        int fewestSeats,
        int mostSeats,
        int minCardSeconds,
        int pauseSeconds,
        @Nullable Integer mostCards,
        PhaseSettings offers,
        PhaseSettings needs) {

    /** The most round tables. */
    public static final int MOST_TABLES = 40;
    /** The most seats at one table. */
    public static final int MOST_SEATS = 20;

    /** The most companies at a table around which everybody is still heard. */
    private static final int CROWD = 7;
    /** The fewest with whom a table is worth its helpers. */
    private static final int PAIR = 2;

    private static final double COMPANIES_PER_TABLE = 5;
    private static final int TABLES_OF_A_USUAL_MORNING = 6;

    public ExchangeSettings {
        if (tables < 1 || tables > MOST_TABLES || fewestSeats < 0 || mostSeats < fewestSeats) {
            throw new IllegalArgumentException("%d tables of %d to %d seats. Maybe the form lets too much through."
                    .formatted(tables, fewestSeats, mostSeats));
        }
        if (minCardSeconds < 1 || pauseSeconds < 0 || (mostCards != null && mostCards < 1)) {
            throw new IllegalArgumentException(
                    "%d seconds a card, %d between rounds, at most %s cards. Maybe the form lets too much through."
                            .formatted(minCardSeconds, pauseSeconds, mostCards));
        }
    }

    static LocalTime onTheFiveMinutes(LocalTime time) {
        int over = time.getMinute() % 5;
        return over == 0 && time.getSecond() == 0 ? time : time.withSecond(0).plusMinutes(5L - over);
    }

    /** So many tables for so many organisations, as the method has it. */
    public static int usualTables(int guests) {
        return guests == 0
                ? TABLES_OF_A_USUAL_MORNING
                : Math.clamp(Math.round(guests / COMPANIES_PER_TABLE), 1, MOST_TABLES);
    }

    /** What the tables are like when so many organisations sit at them evenly. */
    public TableSize tableSize(int guests) {
        if (Math.ceilDiv(guests, tables) > CROWD) {
            return tables == 1 ? TableSize.ONE_FOR_ALL : TableSize.CROWDED;
        }
        return tables > 1 && guests > 0 && Math.ceilDiv(guests, tables) <= PAIR ? TableSize.EMPTY : TableSize.USUAL;
    }

    /** How many sit at a table, beside what the method knows. */
    public enum TableSize {
        USUAL,
        /** No batch goes anywhere. */
        ONE_FOR_ALL,
        CROWDED,
        EMPTY
    }

    public PhaseSettings phase(Phase phase) {
        return switch (phase) {
            case OFFERS -> offers;
            case NEEDS -> needs;
        };
    }

    public ExchangeSettings with(Phase phase, PhaseSettings changed) {
        return new ExchangeSettings(
                tables,
                fewestSeats,
                mostSeats,
                minCardSeconds,
                pauseSeconds,
                mostCards,
                phase == Phase.OFFERS ? changed : offers,
                phase == Phase.NEEDS ? changed : needs);
    }

    /** The same with the second phase put off until the first one is over, where it would begin before. */
    public ExchangeSettings withPhasesApart() {
        Timetable times = Timetable.of(this);
        return times.overlaps()
                ? with(
                        Phase.NEEDS,
                        new PhaseSettings(
                                onTheFiveMinutes(times.ends(Phase.OFFERS)), needs.rounds(), needs.roundSeconds()))
                : this;
    }

    public ExchangeSettings withMostCards(int most) {
        return new ExchangeSettings(tables, fewestSeats, mostSeats, minCardSeconds, pauseSeconds, most, offers, needs);
    }

    /** With more tables, and in each phase the rounds in which every batch goes to each of them. */
    public ExchangeSettings widened(int other, int guests) {
        ExchangeSettings wider = withTables(other, guests);
        for (Phase phase : Phase.values()) {
            PhaseSettings times = wider.phase(phase);
            wider = wider.with(
                    phase, times.withRounds(Math.max(times.rounds(), Math.min(other, PhaseSettings.MOST_ROUNDS))));
        }
        return wider;
    }

    /** Other tables, with seats for so many organisations. */
    private ExchangeSettings withTables(int other, int guests) {
        return new ExchangeSettings(
                other,
                Math.min(fewestSeats, guests / other),
                Math.max(mostSeats, Math.ceilDiv(guests, other)),
                minCardSeconds,
                pauseSeconds,
                mostCards,
                offers,
                needs);
    }
}
