package eu.maillage.exchanges.domain.after;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.mail.Correspondent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that had a part in the exchange.
 *
 * @param contact the person who came for it, or could be asked; the organiser's to know
 * @param came whether it was there; the cards of others may have gone round without them
 */
public record Party(
        OrganisationId id, String name, @Nullable ContactFace contact, boolean came) {

    /** The person whose details the other organisations may be told: only she who agreed to it. */
    public Optional<ContactFace> shared() {
        return Optional.ofNullable(contact).filter(person -> person.consentsTo(Purpose.SHARING));
    }

    /** Who gets the organisation's own file, whether or not others may know her; nobody without an address. */
    public Optional<Correspondent> reader() {
        if (contact == null || contact.email() == null || !Correspondent.isAddress(contact.email())) {
            return Optional.empty();
        }
        return Optional.of(new Correspondent(contact.name(), contact.email()));
    }
}
