package eu.maillage.events.web;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.Purpose;
import eu.maillage.events.Participant;
import eu.maillage.events.domain.CardCount;
import eu.maillage.ui.Option;
import java.util.List;
import java.util.Optional;

/** An organisation that attends, with its name, its people and how many cards it brought. */
public record Attendant(Participant participant, OrganisationFace organisation, CardCount cards) {

    public String id() {
        return organisation.id().toString();
    }

    public String name() {
        return organisation.name();
    }

    /** The person who comes, as far as it is known. */
    public Optional<ContactFace> contact() {
        return participant.comes(organisation.contacts());
    }

    public List<Option> people() {
        return organisation.contacts().stream()
                .map(contact -> Option.of(contact.id().toString(), contact.name()))
                .toList();
    }

    /** Whether the person who comes agreed that her details go to those who are interested. */
    public boolean shares() {
        return contact().map(contact -> contact.consentsTo(Purpose.SHARING)).orElse(false);
    }
}
