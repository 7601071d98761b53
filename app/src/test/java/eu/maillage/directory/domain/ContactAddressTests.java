package eu.maillage.directory.domain;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.domain.Dispatch;
import eu.maillage.mail.domain.MailSituations;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MailServer;
import eu.maillage.testing.MaillageTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A letter that waits for a contact whose address is mended meanwhile. */
@MaillageTest
class ContactAddressTests {

    private final Asker coordinator;
    private final Directory directory;
    private final People people;
    private final MailSituations mail;
    private final Dispatch dispatch;

    ContactAddressTests(Given given, Directory directory, People people, MailSituations mail, Dispatch dispatch) {
        this.coordinator = given.aCoordinator();
        this.directory = directory;
        this.people = people;
        this.mail = mail;
        this.dispatch = dispatch;
    }

    @Test
    void itFollowsHerToTheAddressOfToday() {
        String wrong = UUID.randomUUID() + "@example.org";
        String right = UUID.randomUUID() + "@example.org";
        OrganisationId baker =
                directory.register(coordinator, NewOrganisation.named("Boulangerie", OrganisationKind.COMPANY));
        ContactId zoe = people.add(coordinator, baker, new Contact.Details("Zoé Martin", wrong, null), null);
        LetterId letter = mail.aLetterGivenUp(coordinator, wrong, zoe.value());
        int version = people.find(coordinator, baker, zoe).version();
        people.change(coordinator, baker, zoe, version, new Contact.Details("Zoé Martin", right, null), null);

        assertThat(dispatch.sendAgain(coordinator, letter)).isTrue();

        eventually("it arrives", () -> !MailServer.lettersTo(right).isEmpty());
        assertThat(MailServer.lettersTo(wrong)).isEmpty();
    }
}
