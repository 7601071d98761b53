package eu.maillage.events;

import java.util.List;

/**
 * An event with all who attend and all that was brought, read at one moment.
 *
 * @param participants absent ones included, in the order of their names
 * @param cards withdrawn ones included, offers first, by their numbers
 */
public record AttendedEvent(Event event, List<Participant> participants, List<BroughtCard> cards) {

    public AttendedEvent {
        participants = List.copyOf(participants);
        cards = List.copyOf(cards);
    }
}
