package eu.maillage.directory.domain;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Coordinates;
import eu.maillage.directory.ZoneId;
import eu.maillage.directory.domain.Entry.Person;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Writes the entries in the order in which rows touched them, so that a body is there before its departments. */
    void write(Judge judge, String by, Instant now, IntConsumer progress) {
        List<Entry> touched = judge.touched();
        writeZones(judge, touched);
        Set<ContactId> met = new HashSet<>();
        for (int from = 0; from < touched.size(); from += STEP) {
            List<Entry> some = touched.subList(from, Math.min(from + STEP, touched.size()));
            writeOrganisations(some, now);
            writePeople(some, met, by, now);
            organisations.index(some.stream()
                    .filter(entry -> entry.stored() != null)
                    .map(Entry::id)
                    .toList());
            progress.accept(from + some.size());
        }
    }

    private void writeOrganisations(List<Entry> some, Instant now) {
        organisations.addAll(
                some.stream()
                        .filter(entry -> entry.stored() == null)
                        .map(entry -> new OrganisationStore.Added(
                                entry.id(),
                                entry.particulars(),
                                place(entry.particulars()),
                                entry.people().stream().map(Person::details).toList()))
                        .toList(),
                now);
        for (Entry entry : some) {
            Organisation stored = entry.stored();
            if (stored != null && entry.differs()) {
                organisations.change(
                        entry.id(), stored.version(), entry.particulars(), place(entry.particulars()), now);
            }
        }
    }

    private void writePeople(List<Entry> some, Set<ContactId> met, String by, Instant now) {
        List<Person> speaking = new ArrayList<>();
        List<ContactStore.Stood> stood = new ArrayList<>();
        for (Entry entry : some) {
            for (Person person : entry.people()) {
                if (met.add(person.id())) {
                    speaking.add(person);
                }
                if (person.mustStand()) {
                    stood.add(new ContactStore.Stood(entry.id(), person.id(), person.role()));
                }
            }
        }
        contacts.addAll(
                speaking.stream()
                        .filter(Person::isNew)
                        .map(person -> new ContactStore.Added(person.id(), person.details()))
                        .toList(),
                now);
        speaking.stream()
                .filter(Person::differs)
                .forEach(person -> contacts.change(person.id(), person.version(), person.details(), now));
        contacts.standAll(stood, now);
        speaking.forEach(person -> consents(person, by, now));
    }

    private void consents(Person person, String by, Instant now) {
        person.said()
                .forEach((purpose, given) ->
                        contacts.consent(person.id(), purpose, given, ConsentMeans.IMPORT, by, now));
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

    private @Nullable Coordinates place(Particulars told) {
        return told.given() != null
                ? told.given()
                : communes.place(told.address().postalCode(), told.address().commune())
                        .orElse(null);
    }
}
