package eu.maillage.spreadsheets;

import java.util.List;
import java.util.stream.Stream;

/** One sheet: the row that names the columns, and the rows under it. */
public interface Table {

    String sheet();

    /** The first rows of the sheet that hold anything, titles and names included. */
    List<Row> top();

    /** The names of the columns, from column A on, empty where there is none. */
    List<String> header();

    /** The row that holds these names, counted from 1 as spreadsheets do. */
    int headerRow();

    /** How many rows under the header hold anything. */
    int rowCount();

    /** The rows under the header that hold anything, read as they are asked for; to be closed. */
    Stream<Row> rows();

    /** The same sheet with its columns named by another row; the titles above that row are left out. */
    Table withHeaderAt(int row);

    /** The same sheet without names: the row that was taken for them is the first of the others. */
    Table withoutHeader();
}
