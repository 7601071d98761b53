package eu.maillage.spreadsheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proposes which field each column of a table holds, by what the columns are called in any of the languages, whatever
 * their accents, capitals, punctuation and small typing errors.
 *
 * @param names what each field may be called, the surest first
 */
public record HeaderMapping<F>(Map<F, List<String>> names) {

    private static final int SURE = 95;

    private record Match<F>(int column, F field, int score) {}

    public HeaderMapping {
        names = new LinkedHashMap<>(names);
    }

    /** The field of each recognised column: a field at most once, the others left to the person who knows. */
    public SortedMap<Integer, F> propose(List<String> header) {
        var proposed = new TreeMap<Integer, F>();
        for (var match : matches(header)) {
            if (!proposed.containsKey(match.column()) && !proposed.containsValue(match.field())) {
                proposed.put(match.column(), match.field());
            }
        }
        return proposed;
    }

    /**
     * The table with its columns named by the row in which most fields are recognised: of two lines of names, the one
     * that says more; below a letterhead, the one that names anything.
     */
    public Table named(Table table) {
        int most = propose(table.header()).size();
        int best = table.headerRow();
        for (var row : table.top()) {
            int recognised = surely(SheetTable.names(row));
            if (recognised > most) {
                most = recognised;
                best = row.number();
            }
        }
        return best == table.headerRow() ? table : table.withHeaderAt(best);
    }

    /** How many fields a row names without doubt; a value often holds a word of a name. */
    private int surely(List<String> header) {
        return (int) matches(header).stream()
                .filter(match -> match.score() >= SURE)
                .map(Match::field)
                .distinct()
                .count();
    }

    /** All that fits somehow, the best first, then from left to right. */
    private List<Match<F>> matches(List<String> header) {
        var folded = new LinkedHashMap<F, List<Folded>>();
        names.forEach((field, called) ->
                folded.put(field, called.stream().map(Folded::of).toList()));
        var matches = new ArrayList<Match<F>>();
        for (int column = 0; column < header.size(); column++) {
            var title = Folded.of(header.get(column));
            for (var field : folded.entrySet()) {
                int score = likeness(title, field.getValue());
                if (score > 0) {
                    matches.add(new Match<>(column, field.getKey(), score));
                }
            }
        }
        matches.sort(Comparator.<Match<F>>comparingInt(Match::score).reversed().thenComparingInt(Match::column));
        return matches;
    }

    private static int likeness(Folded title, List<Folded> names) {
        return names.stream().mapToInt(title::likeness).max().orElse(0);
    }
}
