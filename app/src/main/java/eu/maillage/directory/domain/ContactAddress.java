package eu.maillage.directory.domain;

import eu.maillage.directory.ContactId;
import eu.maillage.mail.ReadersAddress;
import eu.maillage.tenancy.Asker;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the letters that wait for a contact follow her to the address she has now. */
@Component
class ContactAddress implements ReadersAddress {

    private final ContactStore contacts;

    ContactAddress(ContactStore contacts) {
        this.contacts = contacts;
    }

    @Override
    public Optional<String> of(Asker asker, UUID reader) {
        return contacts.email(new ContactId(reader));
    }
}
