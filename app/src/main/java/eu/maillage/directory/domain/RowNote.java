package eu.maillage.directory.domain;

import java.util.List;

/**
 * One sentence about a row of an import.
 *
 * @param cell the address of the cell it is about, empty when it is about the row
 * @param arguments what was written there, and whatever else the sentence needs
 */
public record RowNote(Kind kind, String cell, List<String> arguments) {

    /** What can be said; those that refuse the row come first. */
    public enum Kind {
        NAME_MISSING,
        TOTAL,
        TITLES_AGAIN,
        SIRET_SCIENTIFIC,
        SIRET_ROUNDED,
        SIRET_CHECK,
        SIRET_LENGTH,
        SIRET_CHARACTERS,
        RNA_UNREADABLE,
        CELL_ERROR,
        CELL_UNCOMPUTED,
        ERASED_PERSON,
        ARCHIVED,
        MERGED,
        ZERO_RESTORED,
        SIREN_ALONE,
        RNA_ALONE,
        EMAIL_UNREADABLE,
        EMAIL_MORE,
        PHONE_UNREADABLE,
        PHONE_MORE,
        POSTAL_CODE_UNREADABLE,
        WEBSITE_UNREADABLE,
        SECTOR_UNKNOWN,
        SIZE_UNREADABLE,
        SIZE_WIDER,
        KIND_UNKNOWN,
        KIND_DEDUCED,
        PLACE_UNREADABLE,
        VALUE_ERROR,
        VALUE_UNCOMPUTED,
        CONSENT_UNREADABLE,
        CONSENT_MARKED,
        CONSENT_REFUSED,
        CONSENT_STANDS,
        CONSENT_NOBODY,
        FORMULA,
        NEW_ZONE,
        SHARED_SIRET,
        SIBLING_SIRET,
        SAME_AS_ROW,
        OTHER_ROW,
        STANDS_ELSEWHERE,
        ANSWERED,
        KNOWN_AS,
        CHANGED_SINCE,
        LIKE_ARCHIVED,
        STAYS_ARCHIVED,
        TOO_LONG;

        /** Whether a row with this note is left out. */
        public boolean refuses() {
            return compareTo(ARCHIVED) <= 0;
        }
    }

    public static RowNote of(Kind kind, String cell, String... arguments) {
        return new RowNote(kind, cell, List.of(arguments));
    }
}
