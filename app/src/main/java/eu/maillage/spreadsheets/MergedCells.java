package eu.maillage.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives the value of merged cells to every row that they span, for rows that come in the order of the sheet. */
final class MergedCells {

    private record Reaching(Cell value, int last) {}

    private final Map<Integer, List<MergedDown>> beginning;
    private final Map<Integer, Reaching> reaching = new TreeMap<>();

    MergedCells(List<MergedDown> merged) {
        beginning = merged.stream().collect(Collectors.groupingBy(MergedDown::first));
    }

    Row filled(Row row) {
        reaching.values().removeIf(each -> each.last() < row.number());
        Row filled = reaching.isEmpty() ? row : fill(row);
        for (var merged : beginning.getOrDefault(row.number(), List.of())) {
            var value = row.cell(merged.column());
            if (!value.isBlank()) {
                reaching.put(merged.column(), new Reaching(value, merged.last()));
            }
        }
        return filled;
    }

    private Row fill(Row row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        reaching.forEach((column, above) -> {
            while (cells.size() <= column) {
                cells.add(Cell.blank(row.number(), cells.size()));
            }
            if (cells.get(column).isBlank()) {
                cells.set(column, above.value().inRow(row.number()));
            }
        });
        return new Row(row.number(), cells);
    }
}
