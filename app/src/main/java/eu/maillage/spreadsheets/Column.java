package eu.maillage.spreadsheets;

/**
 * One column of a sheet to write.
 *
 * @param width in characters
 * @param wraps whether a long text goes on below instead of being cut by its neighbour
 */
public record Column(String name, int width, boolean wraps) {

    public static Column of(String name, int width) {
        return new Column(name, width, false);
    }

    public Column wrapping() {
        return new Column(name, width, true);
    }
}
