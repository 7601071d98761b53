package eu.maillage.events.web;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationsFound;
import eu.maillage.directory.Sector;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventSeats;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import eu.maillage.tenancy.NotFound;
import eu.maillage.ui.Option;
import eu.maillage.ui.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lists who attends an event, at which table, and whom of the directory one could add: all read at one moment. */
@Component
@InTerritory(readOnly = true)
class ParticipantLists {

    private final EventBoards boards;
    private final Directory directory;
    private final Events events;
    private final ObjectProvider<EventSeats> seats;

    ParticipantLists(EventBoards boards, Directory directory, Events events, ObjectProvider<EventSeats> seats) {
        this.boards = boards;
        this.directory = directory;
        this.events = events;
        this.seats = seats;
    }

    public ParticipantsView of(Asker asker, EventId id, Page page, GuestSearch search, Newcomer newcomer) {
        Event event = events.event(asker, id).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
        Attendants attendants = boards.attendants(asker, id);
        Map<OrganisationId, Integer> tables = new HashMap<>();
        seats.orderedStream().forEach(each -> tables.putAll(each.tables(asker, event)));
        GuestsFound guests = new GuestsFound(
                search,
                directory.zones(asker).stream()
                        .map(zone -> Option.of(zone.id().toString(), zone.name()))
                        .toList(),
                directory.sectors().stream()
                        .map(Sector::section)
                        .distinct()
                        .map(section -> Option.of(section.code(), section.label(page.locale())))
                        .toList(),
                search.isAsked() ? find(asker, attendants, search) : null);
        return new ParticipantsView(event, attendants, tables, guests, newcomer);
    }

    /** All that a search shows. */
    public List<OrganisationId> found(Asker asker, EventId id, GuestSearch search) {
        return find(asker, boards.attendants(asker, id), search).first().stream()
                .map(OrganisationFace::id)
                .toList();
    }

    private OrganisationsFound find(Asker asker, Attendants attendants, GuestSearch search) {
        Set<OrganisationId> there =
                attendants.all().stream().map(each -> each.organisation().id()).collect(Collectors.toSet());
        return directory.find(asker, search.without(there), GuestsFound.MOST);
    }
}
