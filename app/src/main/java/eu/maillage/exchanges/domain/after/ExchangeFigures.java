package eu.maillage.exchanges.domain.after;

import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts what came of the exchanges for those who may see figures and nothing of anybody. */
@Component
@InTerritory(readOnly = true)
public class ExchangeFigures {

    private final Events events;
    private final Outcomes outcomes;

    ExchangeFigures(Events events, Outcomes outcomes) {
        this.events = events;
        this.outcomes = outcomes;
    }

    /** One exchange and what it comes to. */
    public record Counted(Event event, Figures figures) {}

    /** The exchanges that were announced, the latest first. */
    public List<Event> announced(Asker asker) {
        Asker counter = counter(asker);
        return events.events(counter).stream().filter(ExchangeFigures::isShown).toList();
    }

    public Counted of(Asker asker, EventId id) {
        Asker counter = counter(asker);
        Optional<Event> event = events.event(counter, id).filter(ExchangeFigures::isShown);
        return new Counted(
                event.orElseThrow(() -> new NotFound("No exchange %s to count.".formatted(id))),
                outcomes.of(counter, id).figures());
    }

    /** The application counts for an observer, who gets the sums and never the rows. */
    private static Asker counter(Asker asker) {
        asker.require(Role.OBSERVER, Scope.of(asker.territory()));
        return Asker.application(asker.territory());
    }

    private static boolean isShown(Event event) {
        return event.kind() == EventKind.EXCHANGE && event.state() != EventState.DRAFT;
    }
}
