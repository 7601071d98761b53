package eu.maillage.events.web;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationShortcuts;
import eu.maillage.events.Event;
import eu.maillage.events.domain.Participation;
import eu.maillage.tenancy.Asker;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from an organisation's page to its own link and to the events that it takes part in. */
@Component
@Order(20)
class EventShortcuts implements OrganisationShortcuts {

    private final Participation participation;

    EventShortcuts(Participation participation) {
        this.participation = participation;
    }

    @Override
    public List<Shortcut> of(Asker asker, OrganisationId organisation) {
        Shortcut own =
                new Shortcut("/organisations/" + organisation + "/link", "link", "events.shortcut.link", List.of());
        return Stream.concat(
                        Stream.of(own),
                        participation.eventsOf(asker, organisation).stream().map(EventShortcuts::shortcut))
                .toList();
    }

    private static Shortcut shortcut(Event event) {
        return new Shortcut(
                "/events/" + event.id(), "calendar", "events.shortcut.event", List.of(event.name(), event.day()));
    }
}
