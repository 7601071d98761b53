package eu.maillage.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who sits at which round table. */
public record Seating(List<Table> tables) {

    /** One round table; its guests sit around it in this order, the first at the top. */
    public record Table(String name, List<Guest> guests) {}

    /**
     * Somebody at a table.
     *
     * @param detail one more thing about her, such as a zone; shown in the list only
     * @param fixed whether the seat is locked
     */
    public record Guest(String name, @Nullable String detail, boolean fixed) {}
}
