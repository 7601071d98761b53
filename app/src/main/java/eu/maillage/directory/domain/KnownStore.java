package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Entry.Person;
import eu.maillage.directory.domain.Entry.Person.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The whole directory at once, to compare a file with. */
@Component
class KnownStore {

    private final JdbcClient database;
    private final OrganisationStore organisations;

    KnownStore(JdbcClient database, OrganisationStore organisations) {
        this.database = database;
        this.organisations = organisations;
    }

    List<Entry> all() {
        Map<UUID, List<Person>> people = people(consents());
        return organisations.all().stream()
                .map(each -> new Entry(each, people.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Person>> people(Map<UUID, Map<Purpose, Word>> consents) {
        Map<UUID, List<Person>> people = new HashMap<>();
        database.sql("""
                        select organisation_id, contact.id, version, name, email, phone, role
                        from directory.standing join directory.contact on contact.id = contact_id
                        order by since, contact.id
                        """).query(row -> {
            people.computeIfAbsent(row.getObject("organisation_id", UUID.class), any -> new ArrayList<>())
                    .add(person(row, consents));
        });
        return people;
    }

    private static Person person(ResultSet row, Map<UUID, Map<Purpose, Word>> consents) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        var details = new Contact.Details(row.getString("name"), row.getString("email"), row.getString("phone"));
        return new Person(
                new Contact(new ContactId(id), row.getInt("version"), details, row.getString("role")),
                consents.getOrDefault(id, Map.of()));
    }

    private Map<UUID, Map<Purpose, Word>> consents() {
        Map<UUID, Map<Purpose, Word>> consents = new HashMap<>();
        database.sql("select contact_id, purpose, given, at from directory.consent order by at, id")
                .query(row -> {
                    consents.computeIfAbsent(
                                    row.getObject("contact_id", UUID.class), any -> new EnumMap<>(Purpose.class))
                            .put(
                                    Purpose.valueOf(row.getString("purpose")),
                                    new Word(
                                            row.getBoolean("given"),
                                            row.getObject("at", OffsetDateTime.class)
                                                    .toInstant()));
                });
        return consents;
    }
}
