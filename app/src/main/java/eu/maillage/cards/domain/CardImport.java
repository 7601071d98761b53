package eu.maillage.cards.domain;

import eu.maillage.cards.domain.RowVerdict.Outcome;
import eu.maillage.spreadsheets.RefusalWords;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of cards on its way in.
 *
 * @param samples the first rows, to recognise the columns by, as long as the file is here
 * @param columns what each column of the file holds, from column A on; empty for what is left out
 * @param refusal why the file cannot be read
 * @param progress how many rows the present step has worked through
 * @param moved whether something changed after the preview, so that it had to be made anew
 * @param counts of rows by outcome
 */
public record CardImport(
        UUID id,
        State state,
        String fileName,
        List<String> header,
        List<List<String>> samples,
        List<Optional<CardColumn>> columns,
        @Nullable RefusalWords refusal,
        int rows,
        int progress,
        boolean moved,
        Map<Outcome, Integer> counts,
        Instant startedAt) {

    /** The step at which it stands. */
    public enum State {
        READING,
        REFUSED,
        /** Somebody says what each column holds, or leaves it aside. */
        COLUMNS,
        JUDGING,
        PREVIEW,
        WRITING,
        DONE;

        /** Whether the background is at work. */
        public boolean working() {
            return this == READING || this == JUDGING || this == WRITING;
        }
    }

    public CardImport {
        header = List.copyOf(header);
        samples = List.copyOf(samples);
        columns = List.copyOf(columns);
        counts = Map.copyOf(counts);
    }

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    static Map<CardColumn, Integer> places(List<Optional<CardColumn>> columns) {
        Map<CardColumn, Integer> places = new EnumMap<>(CardColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            columns.get(i).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return places;
    }

    /** Whether the columns that are known say enough to read cards from. */
    public boolean isReadable() {
        return suffice(columns);
    }

    /** What no column is known to hold, and without which nothing can be read: whose card, offer or need, its title. */
    public List<CardColumn> missing() {
        return missing(columns);
    }

    private static List<CardColumn> missing(List<Optional<CardColumn>> columns) {
        Map<CardColumn, Integer> places = places(columns);
        return Stream.of(CardColumn.ORGANISATION, CardColumn.KIND, CardColumn.TITLE)
                .filter(needed -> !places.containsKey(needed))
                .filter(needed -> needed != CardColumn.ORGANISATION || !places.containsKey(CardColumn.SIRET))
                .toList();
    }

    /** Whether the row that was taken for titles names too little to be one: it may be a card already. */
    public boolean doubtsTitles() {
        return !untitled() && !suffice(CardColumn.propose(header));
    }

    /** Whether the file's columns have no titles. */
    boolean untitled() {
        return !header.isEmpty() && header.stream().allMatch(String::isBlank);
    }

    static boolean suffice(List<Optional<CardColumn>> columns) {
        return missing(columns).isEmpty();
    }
}
