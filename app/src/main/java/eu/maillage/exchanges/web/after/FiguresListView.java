package eu.maillage.exchanges.web.after;

import eu.maillage.events.Event;
import java.util.List;

/** The exchanges whose figures can be seen. */
public record FiguresListView(List<Event> exchanges) {}
