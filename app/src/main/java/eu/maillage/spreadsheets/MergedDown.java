package eu.maillage.spreadsheets;

/**
 * Cells below each other that were merged into one, whose value the file keeps in the first alone.
 *
 * @param column from zero
 * @param first its first row, as spreadsheets count
 */
record MergedDown(int column, int first, int last) {}
