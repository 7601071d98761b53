package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AttendedEvent;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.NotFound;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what an exchange is planned from. */
@Component
class Assemblies {

    private final Events events;
    private final Directory directory;

    Assemblies(Events events, Directory directory) {
        this.events = events;
        this.directory = directory;
    }

    /** @param seated who has a seat, so that those who do not take part any more are called by their names as well */
    Assembly of(Asker asker, AttendedEvent attended, Set<OrganisationId> seated) {
        Set<OrganisationId> known = new LinkedHashSet<>(seated);
        attended.participants().forEach(participant -> known.add(participant.organisation()));
        attended.cards().forEach(card -> known.add(card.organisation()));
        List<OrganisationFace> called = directory.withoutPeople(asker, known);
        return new Assembly(attended.event(), attended.participants(), faces(asker, known, called), attended.cards());
    }

    /** The same with the people of each organisation, whom only what is printed names, and with who became one. */
    Assembly withPeople(Asker asker, Assembly assembly) {
        Set<OrganisationId> known = assembly.faces().keySet();
        List<OrganisationFace> called = directory.organisations(asker, known);
        return new Assembly(
                assembly.event(),
                assembly.participants(),
                faces(asker, known, called),
                assembly.cards(),
                directory.mergers(asker, known));
    }

    Event require(Asker asker, EventId id) {
        return events.event(asker, id).orElseThrow(() -> new NotFound("No event %s.".formatted(id)));
    }

    /** By the id that was asked for: a merged organisation answers under its own, and is called what it was. */
    private Map<OrganisationId, OrganisationFace> faces(
            Asker asker, Set<OrganisationId> ids, List<OrganisationFace> called) {
        Map<OrganisationId, OrganisationFace> faces = new HashMap<>();
        called.forEach(face -> faces.put(face.id(), face));
        List<OrganisationId> others =
                ids.stream().filter(id -> !faces.containsKey(id)).toList();
        directory.former(asker, others).forEach(face -> faces.put(face.id(), face));
        return faces;
    }
}
