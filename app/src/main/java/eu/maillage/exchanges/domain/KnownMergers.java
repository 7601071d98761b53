package eu.maillage.exchanges.domain;

import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.tenancy.Asker;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Knows who of an exchange became one with another. What is kept of an exchange names organisations by the ids of then and
 * is never rewritten: whoever reads it asks here. Whoever attends under its own id, because both were there, keeps its seat;
 * which of these are one company is settled when the event is closed.
 */
@Component
public class KnownMergers {

    private final Directory directory;
    private final Events events;
    private final ClosingStore closings;

    KnownMergers(Directory directory, Events events, ClosingStore closings) {
        this.directory = directory;
        this.events = events;
        this.closings = closings;
    }

    /** Those among these organisations, and those that one of these has taken in. */
    public Mergers among(Asker asker, UUID event, Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return Mergers.NONE;
        }
        Map<UUID, UUID> moved = kept(asker, organisations);
        if (moved.isEmpty()) {
            return Mergers.NONE;
        }
        Map<UUID, UUID> stayed = new HashMap<>(moved);
        stayed.keySet().retainAll(attending(asker, event));
        moved.keySet().removeAll(stayed.keySet());
        return new Mergers(
                moved, stayed.isEmpty() ? stayed : closings.stayed(event).orElse(stayed));
    }

    /** The one kept, by the id of each that attends and became one with it. */
    Map<UUID, UUID> stayed(Asker asker, UUID event) {
        Set<UUID> attending = attending(asker, event);
        Map<UUID, UUID> stayed = kept(asker, attending);
        stayed.keySet().retainAll(attending);
        return stayed;
    }

    private Map<UUID, UUID> kept(Asker asker, Collection<UUID> organisations) {
        Map<UUID, UUID> kept = new HashMap<>();
        directory
                .mergers(asker, organisations.stream().map(OrganisationId::new).toList())
                .forEach((went, now) -> kept.put(went.value(), now.value()));
        return kept;
    }

    private Set<UUID> attending(Asker asker, UUID event) {
        return events.participants(asker, new EventId(event)).stream()
                .map(Participant::organisation)
                .map(OrganisationId::value)
                .collect(Collectors.toSet());
    }
}
