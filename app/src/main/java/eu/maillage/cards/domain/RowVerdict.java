package eu.maillage.cards.domain;

import eu.maillage.cards.CardKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What will become of one row of a spreadsheet of cards.
 *
 * @param row as spreadsheets count
 * @param notes the reasons of a refusal, or remarks
 * @param cells what stands in a refused row, to be put right; empty for the others
 * @param changes what an update writes anew on the card
 */
public record RowVerdict(
        int row,
        Outcome outcome,
        String organisation,
        @Nullable CardKind kind,
        String title,
        List<RowNote> notes,
        @Nullable List<String> cells,
        @Nullable List<RowChange> changes) {

    /** What happens to a row when the import is confirmed. */
    public enum Outcome {
        CREATE,
        UPDATE,
        /** The card says so already. */
        SAME,
        REFUSED
    }

    /** What is left of a row that named somebody who was erased since. */
    static RowVerdict blank(int row) {
        RowNote why = new RowNote(RowNote.Reason.ERASED_PERSON, "", "");
        return new RowVerdict(row, Outcome.REFUSED, "", null, "", List.of(why), List.of(), List.of());
    }

    /** All that is kept of a refused row, its cells kept apart. */
    String text() {
        return String.join(" | ", Objects.requireNonNull(cells));
    }

    public RowVerdict {
        notes = List.copyOf(notes);
        cells = cells == null ? List.of() : List.copyOf(cells);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }
}
