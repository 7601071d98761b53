package eu.maillage.exchanges.domain;

import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.tenancy.Asker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/** An event to run. */
public final class EventFixture {

    private EventFixture() {}

    public static UUID anEvent(Events events, Asker coordinator) {
        return events.plan(
                        coordinator,
                        new NewEvent(
                                EventKind.EXCHANGE,
                                "Bourse du Val-de-Brume",
                                LocalDate.of(2026, 11, 24),
                                LocalTime.of(8, 30),
                                LocalTime.of(12, 0),
                                null,
                                null,
                                null,
                                true))
                .value();
    }

    public static void close(Events events, Asker coordinator, UUID event) {
        events.move(coordinator, new EventId(event), EventState.RUNNING);
        events.move(coordinator, new EventId(event), EventState.CLOSED);
    }
}
