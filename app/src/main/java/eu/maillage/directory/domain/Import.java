package eu.maillage.directory.domain;

import eu.maillage.spreadsheets.RefusalWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet on its way into the directory.
 *
 * @param refusal why the file cannot be read
 * @param progress how many rows the present step has worked through
 * @param moved whether the directory changed after the preview, so that it had to be made anew
 * @param counts of rows by outcome; of what was written once it is done
 */
public record Import(
        ImportId id,
        State state,
        String fileName,
        @Nullable String sheet,
        List<String> sheets,
        List<String> header,
        Map<Integer, ImportColumn> mapping,
        @Nullable RefusalWords refusal,
        int rows,
        int progress,
        @Nullable String stamp,
        boolean moved,
        Map<String, Integer> counts,
        Instant startedAt) {

    /** The step at which it stands. */
    public enum State {
        READING,
        REFUSED,
        MAPPING,
        JUDGING,
        PREVIEW,
        WRITING,
        DONE;

        /** Whether the background is at work. */
        public boolean working() {
            return this == READING || this == JUDGING || this == WRITING;
        }
    }

    public int count(Verdict.Outcome outcome) {
        return counts.getOrDefault(outcome.name(), 0);
    }
}
