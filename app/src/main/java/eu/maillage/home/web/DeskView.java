package eu.maillage.home.web;

import eu.maillage.events.Event;
import java.util.List;

/**
 * The coordinator's desk.
 *
 * @param known whether there are organisations, to be asked only as long as there is no event
 * @param current events that are not over, the next one first
 * @param addressChosen whether the operator said under which address phones reach this installation
 * @param secure whether that address lets browsers use a camera
 */
public record DeskView(boolean known, List<Event> current, List<Event> over, boolean addressChosen, boolean secure) {}
