package eu.maillage.events;

import eu.maillage.directory.OrganisationId;
import eu.maillage.tenancy.Asker;
import java.time.Instant;
import java.util.Optional;

/** What came of an event that was closed, told as a bean by the module of its format. */
public interface EventResults {

    /** Whether somebody was sent them, or is about to be: then the event stays closed. */
    boolean areSent(Asker asker, Event event);

    /** When an organisation was sent its own, if they have left. */
    Optional<Instant> sentTo(Asker asker, Event event, OrganisationId organisation);

    /** Takes back what the closing brought about, in the transaction that opens the event again. */
    void takeBack(Asker asker, Event event);

    /** Until the transaction ends nothing is recorded of the event, and nobody is sent anything. */
    void hold(Asker asker, Event event);
}
