package eu.maillage.events.web;

import eu.maillage.events.Event;
import java.util.List;

/** All events of the territory: those ahead, the next one first, then those that are over. */
public record EventListView(List<Event> ahead, List<Event> over) {

    public boolean isEmpty() {
        return ahead.isEmpty() && over.isEmpty();
    }
}
