package eu.maillage.spreadsheets;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A sheet whose rows can be read from the first one again and again. */
interface RowSource {

    String name();

    Rows open(Budget budget) throws IOException;

    /** One reading of the rows that hold anything. */
    interface Rows extends Closeable {

        @Nullable
        Row next() throws IOException;
    }
}
