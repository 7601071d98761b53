package eu.maillage.spreadsheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Proposes which field each column of a table holds, by what the columns are called in any of the languages, whatever
 * their accents, capitals, punctuation and small typing errors.
 *
 * @param names what each field may be called, the surest first
 * @param telling the words that tell a field wherever a title has them, as «SIRET» does; in one column of all, since of
 *     two it tells neither
 */
public record HeaderMapping<F>(Map<F, List<String>> names, Map<F, Set<String>> telling) {

    private static final int SURE = 95;
    /** What a title that has the words of a name among others reaches at most. */
    private static final int GUESSED = 70;

    /** Whatever names fewer fields may be a note. */
    private static final int FEW = 2;

    private record Match<F>(int column, F field, int score) {}

    public HeaderMapping {
        names = new LinkedHashMap<>(names);
        telling = new LinkedHashMap<>(telling);
    }

    public HeaderMapping(Map<F, List<String>> names) {
        this(names, Map.of());
    }

    /** The field of each recognised column: a field at most once, the others left to the person who knows. */
    public SortedMap<Integer, F> propose(List<String> header) {
        var proposed = new TreeMap<Integer, F>();
        var matches = matches(header);
        matches.stream().filter(match -> match.score() > GUESSED).forEach(match -> take(match, proposed));
        told(header, proposed).forEach((field, columns) -> {
            if (columns.size() == 1 && !proposed.containsValue(field)) {
                proposed.put(columns.getFirst(), field);
            }
        });
        matches.forEach(match -> take(match, proposed));
        return proposed;
    }

    private static <F> void take(Match<F> match, Map<Integer, F> proposed) {
        if (!proposed.containsKey(match.column()) && !proposed.containsValue(match.field())) {
            proposed.put(match.column(), match.field());
        }
    }

    /** Whether a title is what a field is called, and does not only hold words of it. */
    public boolean isNamed(F field, String title) {
        var called = names.getOrDefault(field, List.of()).stream().map(Folded::of);
        return likeness(Folded.of(title), called.toList()) > GUESSED;
    }

    /** The columns that nothing names more surely, by the field that a word of their title tells. */
    private Map<F, List<Integer>> told(List<String> header, Map<Integer, F> proposed) {
        var told = new LinkedHashMap<F, List<Integer>>();
        for (int column = 0; column < header.size(); column++) {
            int each = column;
            var words = proposed.containsKey(column) ? Set.<String>of() : TellingWords.of(header.get(column));
            names.keySet().stream()
                    .filter(field -> !Collections.disjoint(telling.getOrDefault(field, Set.of()), words))
                    .findFirst()
                    .ifPresent(field -> told.computeIfAbsent(field, any -> new ArrayList<>())
                            .add(each));
        }
        return told;
    }

    /**
     * The table with its columns named by the row in which most fields are recognised: of two lines of names, the one
     * that says more; below a letterhead, the one that names anything. Rows that an import gave back are as they came.
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
        return GivenBack.of(best == table.headerRow() ? table : table.withHeaderAt(best));
    }

    /**
     * The table of a file that is meant, its columns named: the first sheet with rows, unless it names next to nothing and
     * another one a list of such fields, as when a note comes before it.
     */
    public Table named(Spreadsheet file) {
        Table first = named(file.table());
        if (propose(first.header()).size() >= FEW) {
            return first;
        }
        return file.tables().stream()
                .filter(table -> table.rowCount() > 0)
                .map(this::named)
                .filter(table -> propose(table.header()).size() > FEW)
                .max(Comparator.comparingInt(table -> propose(table.header()).size()))
                .orElse(first);
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
                boolean guessed = score <= GUESSED && telling.containsKey(field.getKey());
                if (score > 0
                        && !(guessed && TellingWords.of(header.get(column)).isEmpty())) {
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
