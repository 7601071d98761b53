package eu.maillage.spreadsheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet whose rows can be read from the first one again and again. */
interface RowSource {

    String name();

    Rows open(Budget budget) throws IOException;

    /** One reading of the rows that hold anything. */
    interface Rows extends Closeable {

        @Nullable
        Row next() throws IOException;

        /** The cells merged into one: a file tells of them after its last row. */
        default List<MergedDown> merged() {
            return List.of();
        }
    }
}
