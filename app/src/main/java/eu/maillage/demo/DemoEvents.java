package eu.maillage.demo;

import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.tenancy.Asker;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Three exchanges of the demonstration: one being prepared, one this morning, one over. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoEvents {

    private final Events events;
    private final Clock clock;

    DemoEvents(Events events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    EventId prepared(Asker asker, List<DemoTerritory.Registered> attending) {
        return event(asker, "Bourse d’échanges de printemps", 24, attending);
    }

    EventId today(Asker asker, List<DemoTerritory.Registered> attending) {
        return event(asker, "Bourse d’échanges des Tanneries", 0, attending);
    }

    EventId past(Asker asker, List<DemoTerritory.Registered> attending) {
        return event(asker, "Bourse d’échanges d’automne", -40, attending);
    }

    private EventId event(Asker asker, String name, int days, List<DemoTerritory.Registered> attending) {
        LocalDate day =
                clock.instant().atZone(ZoneId.of("Europe/Paris")).toLocalDate().plusDays(days);
        EventId event = events.plan(
                asker,
                new NewEvent(
                        EventKind.EXCHANGE,
                        name,
                        day,
                        LocalTime.of(8, 30),
                        LocalTime.of(12, 30),
                        "Brasserie du Héron",
                        "11, rue des Roseaux, Brumeville",
                        "Une matinée pour échanger ce que chacun a contre ce qui lui manque, autour de tables de cinq.",
                        true));
        events.move(asker, event, EventState.OPEN);
        attending.forEach(each -> events.expect(asker, event, each.organisation(), each.contact()));
        events.bringAll(asker, event);
        return event;
    }
}
