package eu.maillage.events.domain;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.Purpose;
import eu.maillage.events.EventId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Adds to an event an organisation, or a person who comes for one, that the directory does not know yet. */
@Component
@InTerritory
public class Newcomers {

    private final Directory directory;
    private final Attendance attendance;

    Newcomers(Directory directory, Attendance attendance) {
        this.directory = directory;
        this.attendance = attendance;
    }

    /** Those of the directory that may be the one who came. */
    public List<OrganisationFace> alike(Asker asker, NewOrganisation organisation) {
        asker.requireCoordinator();
        return directory.alike(asker, organisation);
    }

    /** @param sharing how the person agreed that her details are passed on; nothing where she did not */
    public OrganisationId add(
            Asker asker,
            EventId event,
            NewOrganisation organisation,
            Optional<NewContact> contact,
            Optional<ConsentMeans> sharing) {
        asker.requireCoordinator();
        OrganisationId id = directory.register(asker, organisation);
        Optional<ContactId> person = contact.map(known -> directory.addContact(asker, id, known));
        person.ifPresent(
                someone -> sharing.ifPresent(how -> directory.consent(asker, someone, Purpose.SHARING, true, how)));
        attendance.join(asker, event, id, person.orElse(null));
        return id;
    }

    /** Somebody whom her organisation names on its own page comes for it. */
    public void person(Asker asker, EventId event, OrganisationId organisation, NewContact person) {
        EventAccess.requireVoice(asker, organisation);
        boolean first = directory
                .organisation(asker, organisation)
                .map(known -> known.contacts().isEmpty())
                .orElse(false);
        ContactId named = directory.addContact(asker, organisation, person);
        if (first) {
            attendance.chooseFirst(asker, event, organisation, named);
        } else {
            attendance.choose(asker, event, organisation, named);
        }
    }
}
