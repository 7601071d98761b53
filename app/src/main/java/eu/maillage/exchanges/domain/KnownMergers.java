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
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Knows who of an exchange became one with another. What is kept of an exchange names organisations by the ids of then and
 * is never rewritten: whoever reads it asks here. Whoever attends under its own id, because both were there, stays itself.
 */
@Component
public class KnownMergers {

    private final Directory directory;
    private final Events events;

    KnownMergers(Directory directory, Events events) {
        this.directory = directory;
        this.events = events;
    }

    /** Those among these organisations, and those that one of these has taken in. */
    public Mergers among(Asker asker, UUID event, Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return Mergers.NONE;
        }
        Map<OrganisationId, OrganisationId> kept = directory.mergers(
                asker, organisations.stream().map(OrganisationId::new).toList());
        if (kept.isEmpty()) {
            return Mergers.NONE;
        }
        Map<UUID, UUID> mergers = new HashMap<>();
        kept.forEach((went, now) -> mergers.put(went.value(), now.value()));
        events.participants(asker, new EventId(event)).stream()
                .map(Participant::organisation)
                .map(OrganisationId::value)
                .forEach(mergers::remove);
        return new Mergers(mergers);
    }
}
