package eu.maillage.spreadsheets;

import eu.maillage.spreadsheets.Refusal.Measure;
import eu.maillage.spreadsheets.Refusal.TooLarge;

/** Counts what is read of one file and stops at the limits. */
final class Budget {

    private final Limits limits;
    private long unpacked;
    private long rows;
    private long cells;
    private long characters;

    Budget(Limits limits) {
        this.limits = limits;
    }

    void unpack(long bytes) {
        unpacked += bytes;
        check(Measure.UNPACKED_BYTES, unpacked, limits.unpackedBytes());
    }

    void share(String text) {
        characters += text.length();
        check(Measure.CHARACTERS, characters, limits.characters());
    }

    void column(int column) {
        check(Measure.COLUMNS, column + 1L, limits.columns());
    }

    void characters(long count) {
        check(Measure.CHARACTERS, count, limits.characters());
    }

    void read(Row row) {
        check(Measure.ROWS, ++rows, limits.rows());
        cells += row.filled();
        check(Measure.CELLS, cells, limits.cells());
        for (var cell : row.cells()) {
            characters += cell.text().length();
        }
        check(Measure.CHARACTERS, characters, limits.characters());
    }

    /** The same limits for the next sheet, of which the unpacked bytes alone add up. */
    void nextSheet() {
        rows = 0;
        cells = 0;
        characters = 0;
    }

    private static void check(Measure measure, long count, long limit) {
        if (count > limit) {
            throw new Refused(new TooLarge(measure, limit));
        }
    }
}
