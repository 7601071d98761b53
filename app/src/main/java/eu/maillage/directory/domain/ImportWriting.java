package eu.maillage.directory.domain;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Coordinates;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.ZoneId;
import eu.maillage.directory.domain.Entry.Person;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what an import judged, all in the transaction of its caller. */
@Component
class ImportWriting {

    private static final int STEP = 250;

    private final OrganisationStore organisations;
    private final ContactStore contacts;
    private final ZoneStore zones;
    private final Communes communes;

    ImportWriting(OrganisationStore organisations, ContactStore contacts, ZoneStore zones, Communes communes) {
        this.organisations = organisations;
        this.contacts = contacts;
        this.zones = zones;
        this.communes = communes;
    }

    /** Writes the entries; the first of them are the bodies that departments refer to. */
    void write(Judge judge, String by, Instant now, IntConsumer progress) {
        List<Entry> touched = judge.touched();
        writeZones(judge, touched);
        Set<ContactId> added = new HashSet<>();
        for (int i = 0; i < touched.size(); i++) {
            Entry entry = touched.get(i);
            write(entry, now);
            entry.people().forEach(person -> write(entry.id(), person, added, by, now));
            if (i % STEP == STEP - 1) {
                progress.accept(i + 1);
            }
        }
        organisations.index(touched.stream().map(Entry::id).toList());
    }

    private void writeZones(Judge judge, List<Entry> touched) {
        Set<ZoneId> used = touched.stream()
                .map(entry -> entry.particulars().zone())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (Map.Entry<ZoneId, String> zone : judge.newZones()) {
            if (used.contains(zone.getKey())) {
                zones.add(zone.getKey(), zone.getValue());
            }
        }
    }

    private void write(Entry entry, Instant now) {
        Organisation stored = entry.stored();
        if (stored == null) {
            organisations.add(entry.id(), entry.particulars(), place(entry.particulars()), now);
        } else if (entry.differs()) {
            organisations.change(entry.id(), stored.version(), entry.particulars(), place(entry.particulars()), now);
        }
    }

    private void write(OrganisationId organisation, Person person, Set<ContactId> added, String by, Instant now) {
        if (person.isNew() && added.add(person.id())) {
            contacts.add(person.id(), person.details(), now);
        } else if (person.differs()) {
            contacts.change(person.id(), person.version(), person.details(), now);
        }
        if (person.mustStand()) {
            contacts.stand(organisation, person.id(), person.role(), now);
        }
        person.said()
                .forEach((purpose, given) ->
                        contacts.consent(person.id(), purpose, given, ConsentMeans.IMPORT, by, now));
    }

    private @Nullable Coordinates place(Particulars told) {
        return told.given() != null
                ? told.given()
                : communes.place(told.address().postalCode(), told.address().commune())
                        .orElse(null);
    }
}
