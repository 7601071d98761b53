package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

        /** What she said last for a purpose, and when. */
        record Word(boolean given, Instant at) {}

        /** What is hers wherever she stands. */
        private static final class Self {

            private final ContactId id;
            private final int version;
            private final Contact.@Nullable Details stored;
            private final Map<Purpose, Boolean> consents = new EnumMap<>(Purpose.class);
            private final Map<Purpose, Instant> refused = new EnumMap<>(Purpose.class);
            private final Map<Purpose, Boolean> said = new EnumMap<>(Purpose.class);
            private Contact.Details details;

            private Self(ContactId id, int version, Contact.@Nullable Details stored, Contact.Details details) {
                this.id = id;
                this.version = version;
                this.stored = stored;
                this.details = details;
            }
        }

        private final @Nullable String storedRole;
        private final boolean standing;
        private Self self;
        private @Nullable String role;

        /** One of the directory, who stands for the organisation already. */
        Person(Contact contact, Map<Purpose, Word> words) {
            this.self = new Self(contact.id(), contact.version(), contact.details(), contact.details());
            this.storedRole = contact.role();
            this.role = contact.role();
            this.standing = true;
            words.forEach((purpose, word) -> {
                self.consents.put(purpose, word.given());
                if (!word.given()) {
                    self.refused.put(purpose, word.at());
                }
            });
        }

        /** One of the file. */
        Person(ContactId id, Contact.Details details) {
            this(new Self(id, 0, null, details));
        }

        private Person(Self self) {
            this.self = self;
            this.storedRole = null;
            this.standing = false;
        }

        /** The same person, about to stand for another organisation. */
        Person elsewhere() {
            return new Person(self);
        }

        /** Learns that she is the person who stands there too: what changes in one place changes in the other. */
        void isAlso(Person other) {
            self = other.self;
        }

        ContactId id() {
            return self.id;
        }

        int version() {
            return self.version;
        }

        boolean isNew() {
            return self.stored == null;
        }

        boolean differs() {
            return self.stored != null && !self.stored.equals(self.details);
        }

        boolean mustStand() {
            return !standing || !java.util.Objects.equals(storedRole, role);
        }

        Contact.Details details() {
            return self.details;
        }

        @Nullable
        String role() {
            return role;
        }

        void become(Contact.Details changed, @Nullable String inRole) {
            self.details = changed;
            role = inRole;
        }

        /** Her last word, if she was ever asked. */
        Optional<Boolean> answer(Purpose purpose) {
            return Optional.ofNullable(self.consents.get(purpose));
        }

        /** When she said the «no» that the directory knows. */
        Optional<Instant> refused(Purpose purpose) {
            return Optional.ofNullable(self.refused.get(purpose));
        }

        /** Whether that is her last word; a «no» that she was asked for is one. */
        boolean hasSaid(Purpose purpose, boolean given) {
            return answer(purpose).filter(word -> word == given).isPresent();
        }

        void say(Purpose purpose, boolean given) {
            self.consents.put(purpose, given);
            self.said.put(purpose, given);
        }

        /** What the file says that the directory did not know. */
        Map<Purpose, Boolean> said() {
            return self.said;
        }
    }
}
