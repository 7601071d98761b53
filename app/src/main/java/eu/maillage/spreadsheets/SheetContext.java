package eu.maillage.spreadsheets;

import java.util.List;

/** What the sheets of a workbook share. */
record SheetContext(List<String> strings, List<NumberStyle> styles, NumberText numbers) {

    NumberStyle style(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : NumberStyle.PLAIN;
    }
}
