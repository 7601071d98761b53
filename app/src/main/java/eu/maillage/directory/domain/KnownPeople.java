package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.directory.domain.Entry.Person;
import eu.maillage.tenancy.Ids;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people whom an import met, so that one person who stands for two organisations stays one. */
final class KnownPeople {

    private final Map<String, Person> byAddressAndName = new HashMap<>();
    private final Map<ContactId, Person> byId = new HashMap<>();
    private final Map<ContactId, Set<Entry>> places = new HashMap<>();

    void meet(Entry entry, Person person) {
        places.computeIfAbsent(person.id(), _ -> new LinkedHashSet<>()).add(entry);
        person.isAlso(byId.computeIfAbsent(person.id(), _ -> person));
        Details details = person.details();
        if (details.email() != null && !details.name().isEmpty()) {
            byAddressAndName.putIfAbsent(details.email() + "|" + details.folded(), person);
        }
    }

    /** Whoever is told of, in a place where she did not stand yet; somebody new if nobody has her address and her name. */
    Person elsewhere(Details told) {
        return known(told).map(Person::elsewhere).orElseGet(() -> new Person(new ContactId(Ids.next()), told));
    }

    /** Whoever has her address and her name. */
    Optional<Person> known(Details told) {
        return told.email() == null || told.name().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(byAddressAndName.get(told.email() + "|" + told.folded()));
    }

    /** For which other organisations she stands: what a row says of her counts for them too. */
    List<RowNote> beside(@Nullable Entry entry, Person person) {
        List<String> places = this.places.getOrDefault(person.id(), Set.of()).stream()
                .filter(place -> place != entry)
                .map(place -> place.particulars().name())
                .toList();
        return places.isEmpty()
                ? List.of()
                : List.of(RowNote.of(RowNote.Kind.STANDS_ELSEWHERE, "", String.join(", ", places)));
    }
}
