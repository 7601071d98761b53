package eu.maillage.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which batch of cards lies on which table in each round.
 *
 * @param rounds their names, in order
 */
public record Rotation(List<String> rounds, List<Row> rows) {

    /** One table through all rounds. */
    public record Row(String table, List<Batch> batches) {}

    /**
     * A batch of cards on a table.
     *
     * @param number from 1; it gives the batch its colour
     * @param note what to know about it there, such as the seconds that each card gets
     */
    public record Batch(int number, String name, @Nullable String note) {

        public String css() {
            return "batch-" + Math.floorMod(number - 1, 8);
        }
    }
}
