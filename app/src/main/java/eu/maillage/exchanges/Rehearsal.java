package eu.maillage.exchanges;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import java.time.Duration;

/**
 * Plays an exchange without the people in the room, by the same steps as they take: to show a morning, or to try one
 * before it comes. For a territory's coordinators.
 */
public interface Rehearsal {

    /** Seats everybody, plans the rounds and hands the plan to the room. The same guests get the same seats. */
    void prepare(Asker asker, EventId event);

    /**
     * Plays the first phase up to this round, and leaves it running there with some tables further than others. Whatever
     * was pressed in the control room before is withdrawn; answers given before stay.
     *
     * @param round from 1
     */
    void playInto(Asker asker, EventId event, int round, Opinions opinions);

    /** Plays both phases to their end. */
    void playThrough(Asker asker, EventId event, Opinions opinions);

    /** Whether, for this long, no round has had time left and nobody has pressed anything in the control room. */
    boolean isAsleep(Asker asker, EventId event, Duration since);

    /** Sends every organisation its file, once the event is over. */
    void sendFiles(Asker asker, EventId event);

    /** What companies think of each other's cards. */
    @FunctionalInterface
    interface Opinions {

        /** Whether the company raises OUI for the card. */
        boolean interested(OrganisationId company, BroughtCard card);
    }
}
