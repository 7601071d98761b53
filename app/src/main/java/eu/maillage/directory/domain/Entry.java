package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An organisation while an import is judged: as it is in the directory, or as the file makes it, row after row. */
final class Entry {

    private final OrganisationId id;
    private final @Nullable Organisation stored;
    private final int row;
    private final List<Person> people;
    private Particulars particulars;

    /** As the directory has it. */
    Entry(Organisation stored, List<Person> people) {
        this.id = stored.id();
        this.stored = stored;
        this.row = 0;
        this.particulars = stored.particulars();
        this.people = new ArrayList<>(people);
    }

    /** As a row of the file makes it. */
    Entry(OrganisationId id, int row, Particulars particulars) {
        this.id = id;
        this.stored = null;
        this.row = row;
        this.particulars = particulars;
        this.people = new ArrayList<>();
    }

    OrganisationId id() {
        return id;
    }

    /** The row that made it, zero for one of the directory. */
    int row() {
        return row;
    }

    String key() {
        return stored == null ? "row:" + row : id.toString();
    }

    @Nullable
    Organisation stored() {
        return stored;
    }

    boolean archived() {
        return stored != null && stored.archived();
    }

    Particulars particulars() {
        return particulars;
    }

    void become(Particulars changed) {
        particulars = changed;
    }

    /** Whether the database must be told about the organisation itself. */
    boolean differs() {
        return stored == null || !stored.particulars().equals(particulars);
    }

    List<Person> people() {
        return people;
    }

    /** A person of an organisation while an import is judged. */
    static final class Person {

        private final ContactId id;
        private final int version;
        private final Map<Purpose, Boolean> consents = new EnumMap<>(Purpose.class);
        private final Map<Purpose, Boolean> said = new EnumMap<>(Purpose.class);
        private final Contact.@Nullable Details storedDetails;
        private final @Nullable String storedRole;
        private Contact.Details details;
        private @Nullable String role;
        private final boolean standing;

        /** One of the directory, who stands for the organisation already or not yet. */
        Person(Contact contact, Map<Purpose, Boolean> consents, boolean standing) {
            this.id = contact.id();
            this.version = contact.version();
            this.storedDetails = contact.details();
            this.storedRole = contact.role();
            this.details = contact.details();
            this.role = contact.role();
            this.standing = standing;
            this.consents.putAll(consents);
        }

        /** One of the file. */
        Person(ContactId id, Contact.Details details) {
            this.id = id;
            this.version = 0;
            this.storedDetails = null;
            this.storedRole = null;
            this.details = details;
            this.standing = false;
        }

        /** The same person, about to stand for another organisation. */
        Person elsewhere() {
            return storedDetails == null
                    ? new Person(id, details)
                    : new Person(new Contact(id, version, details, null), consents, false);
        }

        ContactId id() {
            return id;
        }

        int version() {
            return version;
        }

        boolean isNew() {
            return storedDetails == null;
        }

        boolean differs() {
            return storedDetails != null && !storedDetails.equals(details);
        }

        boolean mustStand() {
            return !standing || !java.util.Objects.equals(storedRole, role);
        }

        Contact.Details details() {
            return details;
        }

        @Nullable
        String role() {
            return role;
        }

        void become(Contact.Details changed, @Nullable String inRole) {
            details = changed;
            role = inRole;
        }

        boolean consentsTo(Purpose purpose) {
            return consents.getOrDefault(purpose, false);
        }

        void say(Purpose purpose, boolean given) {
            consents.put(purpose, given);
            said.put(purpose, given);
        }

        /** What the file says that the directory did not know. */
        Map<Purpose, Boolean> said() {
            return said;
        }
    }
}
