package eu.maillage.spreadsheets;

/** What a cell holds. */
public enum CellKind {
    BLANK,
    TEXT,
    /** Every digit of it, without exponent. */
    NUMBER,
    /** {@code 2026-11-21}, {@code 2026-11-21T09:30} or {@code 09:30}. */
    DATE,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** The value that the program last computed. */
    FORMULA,
    /** A formula whose value the file does not hold, as programs that write files without computing them leave it. */
    UNCOMPUTED,
    /** {@code #N/A} and its like, whether typed or computed. */
    ERROR
}
