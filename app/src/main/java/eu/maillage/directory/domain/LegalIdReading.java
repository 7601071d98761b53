package eu.maillage.directory.domain;

/** What was made of the text in an identifier's place. */
public sealed interface LegalIdReading {

    /** Nothing was written. */
    record Absent() implements LegalIdReading {}

    /** An identifier, perhaps put right. */
    record Read(LegalId id, Repair repair) implements LegalIdReading {}

    /** No identifier could be made of it. */
    record Refused(Reason reason, String written) implements LegalIdReading {}

    /** What had to be put right. */
    enum Repair {
        NONE,
        /** The spreadsheet dropped leading zeros; both check digits prove it. */
        LOST_ZERO
    }

    /** Why a text is refused. */
    enum Reason {
        /** 4,41E+13: the spreadsheet kept only the first digits. */
        SCIENTIFIC,
        /** 14 digits that end with a row of zeros: the last digits were lost. */
        ROUNDED,
        /** The right number of digits, one of which is wrong. */
        CHECK,
        /** Neither 14 nor 9 digits. */
        LENGTH,
        /** Letters where there are none in any identifier. */
        CHARACTERS
    }
}
