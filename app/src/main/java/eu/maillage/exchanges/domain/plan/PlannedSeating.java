package eu.maillage.exchanges.domain.plan;

import java.util.List;

/** What came of the search for a seating. */
public sealed interface PlannedSeating {

    /** One was found, proved best or not. */
    record Found(Seating seating, Proof proof) implements PlannedSeating {}

    /** There are more organisations than seats. */
    record TooFewSeats(int guests, int tables, int mostSeats) implements PlannedSeating {}

    /** There are fewer organisations than the tables must have. */
    record TooManySeats(int guests, int tables, int fewestSeats) implements PlannedSeating {}

    /** Some are to stay at tables that do not exist. */
    record NoSuchTable(List<Wish.Fixed> wishes, int tables) implements PlannedSeating {}

    /** The demands cannot hold together: one of them at least is to be given up. */
    record Impossible(List<Demanded> demands) implements PlannedSeating {}

    /** The search ended before it found any. */
    record Nothing() implements PlannedSeating {}

    /** The search broke down before it was over. */
    record Broken() implements PlannedSeating {}

    /** Nobody is expected yet. */
    record Nobody() implements PlannedSeating {}

    /** Whether a search that is asked the same would find nothing either. */
    default boolean isProvedInVain() {
        return switch (this) {
            case TooFewSeats _, TooManySeats _, NoSuchTable _, Impossible _, Nobody _ -> true;
            case Found _, Nothing _, Broken _ -> false;
        };
    }
}
