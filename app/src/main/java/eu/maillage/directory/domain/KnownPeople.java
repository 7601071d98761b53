package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.domain.Contact.Details;
import eu.maillage.directory.domain.Entry.Person;
import eu.maillage.tenancy.Ids;
import java.util.HashMap;
import java.util.Map;

/** The people whom an import met, so that one person who stands for two organisations stays one. */
final class KnownPeople {

    private final Map<String, Person> byAddressAndName = new HashMap<>();
    private final Map<ContactId, Person> byId = new HashMap<>();

    void meet(Person person) {
        person.isAlso(byId.computeIfAbsent(person.id(), _ -> person));
        Details details = person.details();
        if (details.email() != null && !details.name().isEmpty()) {
            byAddressAndName.putIfAbsent(details.email() + "|" + details.folded(), person);
        }
    }

    /** Whoever is told of, in a place where she did not stand yet; somebody new if nobody has her address and her name. */
    Person elsewhere(Details told) {
        Person known = told.email() == null ? null : byAddressAndName.get(told.email() + "|" + told.folded());
        return known == null || told.name().isEmpty() ? new Person(new ContactId(Ids.next()), told) : known.elsewhere();
    }
}
