package eu.maillage.directory.domain;

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
}
