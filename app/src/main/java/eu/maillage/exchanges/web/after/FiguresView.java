package eu.maillage.exchanges.web.after;

import eu.maillage.events.Event;
import eu.maillage.events.EventState;
import eu.maillage.exchanges.domain.after.Figures;

/** What one exchange comes to. */
public record FiguresView(Event event, Figures figures) {

    public boolean over() {
        return event.state() == EventState.CLOSED;
    }
}
