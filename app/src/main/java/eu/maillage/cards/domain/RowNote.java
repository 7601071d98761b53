package eu.maillage.cards.domain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a row is refused, or what was understood of it.
 *
 * @param cell its place as spreadsheets write it, such as C12; the row's number alone where the file has no such column
 * @param written what stands there, or what it was compared with
 * @param meant what it may mean, where that is more than one thing
 */
public record RowNote(
        Reason reason,
        String cell,
        String written,
        @Nullable List<String> meant) {

    public RowNote {
        meant = meant == null ? List.of() : List.copyOf(meant);
    }

    RowNote(Reason reason, String cell, String written) {
        this(reason, cell, written, List.of());
    }

    /** Whether it is about the row, the file having no column for it. */
    public boolean isOfRow() {
        return !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    }

    /** What its sentence speaks of. */
    public Object[] arguments() {
        List<String> named = Objects.requireNonNull(meant);
        return new Object[] {written, named.size(), String.join(", ", named)};
    }

    /** What there is to say. */
    public enum Reason {
        /** Neither a name nor a SIRET says whose card it is. */
        NO_ORGANISATION,
        UNKNOWN_ORGANISATION,
        /** The directory has this name with another legal form alone. */
        OTHER_FORM,
        UNKNOWN_SIRET,
        /** The directory has names that are a slip or two away. */
        MISSPELT,
        /** It is a part of names in the directory, and none of them. */
        PART_OF_A_NAME,
        /** It holds names of the directory among other words. */
        MORE_THAN_A_NAME,
        /** Several organisations have this name; a SIRET or their communes would tell them apart. */
        SEVERAL_ORGANISATIONS,
        /** Several organisations have this name, and none of them is in the commune that the row writes. */
        COMMUNE_OF_NONE,
        /** 4,41E+13: the spreadsheet kept only the first digits. */
        SIRET_SCIENTIFIC,
        KIND_MISSING,
        KIND_UNREADABLE,
        TITLE_MISSING,
        TITLE_TOO_LONG,
        TEXT_TOO_LONG,
        CATEGORY_UNREADABLE,
        DATE_UNREADABLE,
        DATES_IN_DISORDER,
        /** The same card stands in a row above. */
        TWICE,
        CELL_ERROR,
        /** A formula whose value the file does not hold. */
        CELL_UNCOMPUTED,
        /** The row named somebody who was erased since, and is no longer kept. */
        ERASED_PERSON,
        /** Not a refusal: how many stays empty. */
        QUANTITY_UNREADABLE,
        /** Not a refusal: how often stays empty. */
        PERIOD_UNREADABLE,
        /** Not a refusal: without a category the card stays a draft. */
        STAYS_DRAFT,
        /** Not a refusal: the offer reads like the organisation's own trade. */
        OWN_TRADE
    }
}
