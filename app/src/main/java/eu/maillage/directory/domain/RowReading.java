package eu.maillage.directory.domain;

import eu.maillage.directory.Purpose;
import java.util.ArrayList;
import java.util.List;

/**
 * What was made of one row.
 *
 * @param draft what it says; meaningless where a note refuses it
 */
record RowReading(int row, Draft draft, List<RowNote> notes) {

    boolean refused() {
        return notes.stream().anyMatch(note -> note.kind().refuses());
    }

    /** The same, where another row of the file refuses what this one grants. */
    RowReading refusing(Purpose purpose, int other) {
        List<RowNote> more = new ArrayList<>(notes);
        more.add(RowNote.of(
                RowNote.Kind.CONSENT_REFUSED, "", ImportColumn.of(purpose).name(), String.valueOf(other)));
        return new RowReading(row, draft.refusing(purpose), List.copyOf(more));
    }
}
