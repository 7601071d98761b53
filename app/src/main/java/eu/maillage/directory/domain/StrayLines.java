package eu.maillage.directory.domain;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells the lines of a list that are about no organisation: its titles once more, and what adds it up. */
final class StrayLines {

    private static final Pattern SUM =
            Pattern.compile("((sous |sub ?|grand )?tot(al|aux)|somme|sum|moyenne|average|nombre|count|effectif total)"
                    + "( general| generale)?( (de |des |of )?(structures|entreprises|adherents|lignes|organisations|companies))?( \\d+)?"
                    + "|(sous |sub ?|grand )?tot(al|aux) \\d+( \\p{L}+){0,3}");

    private final Map<ImportColumn, Integer> columns;
    private final List<String> header;

    /** @param header the titles of the columns, from column A on */
    StrayLines(Map<ImportColumn, Integer> columns, List<String> header) {
        this.columns = columns;
        this.header = header.stream().map(Folding::text).toList();
    }

    /** Lists that were glued together, or printed page by page, carry their titles more than once. */
    boolean repeatsTitles(RawRow row) {
        Integer name = columns.get(ImportColumn.NAME);
        return name != null
                && !row.cell(name).text().isBlank()
                && IntStream.range(0, row.cells().size())
                        .filter(column -> !row.cell(column).text().isBlank())
                        .allMatch(column -> isTitle(column, row.cell(column).text()));
    }

    private boolean isTitle(int column, String text) {
        return column < header.size()
                && !header.get(column).isEmpty()
                && header.get(column).equals(Folding.text(text));
    }

    /** A line below the list that adds it up: no organisation has such a name and neither number nor contact. */
    static boolean isSum(String name) {
        return SUM.matcher(Folding.text(name)).matches();
    }
}
