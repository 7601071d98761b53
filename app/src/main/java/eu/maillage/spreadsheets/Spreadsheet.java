package eu.maillage.spreadsheets;

import java.util.List;
import java.util.Optional;

/**
 * A file that was read once to its end, so that reading its rows again meets no surprise.
 *
 * @param tables one for each visible sheet that holds anything, in the order of the file; never none
 */
public record Spreadsheet(Format format, List<Table> tables) implements Reading {

    public Spreadsheet {
        tables = List.copyOf(tables);
    }

    /** The first sheet with data. */
    public Table table() {
        return tables.stream().filter(table -> table.rowCount() > 0).findFirst().orElseGet(tables::getFirst);
    }

    public Optional<Table> table(String sheet) {
        return tables.stream().filter(table -> table.sheet().equals(sheet)).findFirst();
    }

    public List<String> sheets() {
        return tables.stream().map(Table::sheet).toList();
    }
}
