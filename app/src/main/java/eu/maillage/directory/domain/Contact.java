package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A person as she is stored, with the role she has in one organisation. */
public record Contact(
        ContactId id,
        int version,
        Details details,
        @Nullable String role) {

    /** How a person is reached. A shared mailbox has no name, but an address or a number. */
    public record Details(
            String name, @Nullable String email, @Nullable String phone) {

        public Details {
            name = name.strip();
            if (name.isEmpty() && email == null && phone == null) {
                throw new IllegalArgumentException(
                        "A contact has a name, an address or a number. Maybe the row was empty.");
            }
        }

        public String folded() {
            return Folding.text(name);
        }

        /** What she is called on screen. */
        public String called() {
            if (!name.isEmpty()) {
                return name;
            }
            return email != null ? email : PhoneNumber.shown(java.util.Objects.requireNonNull(phone));
        }
    }
}
