package eu.maillage.exchanges.web;

import java.util.List;

/** What the whole room reads. */
public record ScreenView(RoomView room, List<Place> places) {

    /**
     * A table and the batch it has.
     *
     * @param batch 0 when it rests
     */
    public record Place(String table, int batch) {}
}
