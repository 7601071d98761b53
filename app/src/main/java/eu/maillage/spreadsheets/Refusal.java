package eu.maillage.spreadsheets;

/** Why a file cannot be read, each reason with what a person needs to know to put it right. */
public sealed interface Refusal extends Reading {

    /** Nothing is written in it. */
    record Empty() implements Refusal {}

    /** Its content is locked by a password. */
    record PasswordProtected() implements Refusal {}

    /** A workbook of Excel 97–2003 (.xls), to be saved again as .xlsx. */
    record OldFormat() implements Refusal {}

    /**
     * Cut or damaged.
     *
     * @param part the part of the workbook, or the file itself
     * @param line the line where it shows, zero where lines mean nothing
     */
    record Corrupt(Damage damage, String part, int line) implements Refusal {}

    /** Something else, whatever its name says. */
    record NotASpreadsheet(LooksLike looksLike) implements Refusal {}

    /** More than is read at once. */
    record TooLarge(Measure measure, long limit) implements Refusal {}

    /** How a file is damaged. */
    enum Damage {
        CUT_OR_DAMAGED,
        UNCLOSED_QUOTE
    }

    /** What a file is when it is no spreadsheet. */
    enum LooksLike {
        PDF,
        IMAGE,
        WORD,
        SLIDES,
        OPEN_DOCUMENT,
        BINARY_WORKBOOK,
        NUMBERS,
        ARCHIVE,
        HTML,
        XML,
        JSON,
        UNKNOWN
    }

    /** What there is too much of. */
    enum Measure {
        FILE_BYTES,
        UNPACKED_BYTES,
        PARTS,
        ROWS,
        COLUMNS,
        CELLS,
        CHARACTERS
    }
}
