package eu.maillage.spreadsheets;

/**
 * How much of a file is read before it is refused as too large.
 *
 * @param unpackedBytes what a workbook may weigh once its parts are unpacked, whatever the file itself claims
 * @param columns the last column that may hold anything
 * @param characters all the text of one sheet, and all the text that sheets share
 */
public record Limits(long fileBytes, long unpackedBytes, int rows, int columns, long cells, long characters) {

    public static Limits usual() {
        return new Limits(25_000_000, 400_000_000, 100_000, 500, 4_000_000, 40_000_000);
    }
}
