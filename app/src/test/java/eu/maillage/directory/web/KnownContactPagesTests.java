package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ContactFace;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who is a contact already, added to a second organisation. */
@MaillageTest
class KnownContactPagesTests {

    private final Directory directory;
    private final Asker coordinator;
    private final Desk desk;
    private final OrganisationId mill;
    private final OrganisationId forge;

    KnownContactPagesTests(MockMvcTester mvc, Given given, Directory directory) {
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
        this.mill = directory.register(coordinator, NewOrganisation.named("Moulin", OrganisationKind.COMPANY));
        this.forge = directory.register(coordinator, NewOrganisation.named("Forge", OrganisationKind.COMPANY));
    }

    @Test
    void herEmptyNumberIsFilled() {
        directory.addContact(coordinator, mill, new NewContact("Anne Petit", null, "anne@example.org", null));
        adds("06 99 99 99 99");
        assertThat(her(mill).phone()).isEqualTo("0699999999");
        assertThat(her(forge).id()).isEqualTo(her(mill).id());
    }

    @Test
    void anotherNumberThanTheKnownOneIsNotLostWithoutAWord() {
        directory.addContact(coordinator, mill, new NewContact("Anne Petit", null, "anne@example.org", "0611223344"));
        assertThat(adds("06 99 99 99 99"))
                .hasStatus3xxRedirection()
                .flash()
                .hasEntrySatisfying(
                        "notice", notice -> assertThat(notice.toString().replace('\u00a0', ' '))
                                .contains("directory.contact.added-other-number", "06 11 22 33 44, 06 99 99 99 99"));
        assertThat(her(forge).phone()).isEqualTo("0611223344");
        assertThat(adds("06 11 22 33 44")).flash().hasEntrySatisfying("notice", notice -> assertThat(notice.toString())
                .contains("directory.contact.added,"));
    }

    private MvcTestResult adds(String phone) {
        return desk.post(
                "/organisations/" + forge + "/contacts/new",
                Map.of("name", "Anne Petit", "email", "anne@example.org", "phone", phone));
    }

    private ContactFace her(OrganisationId organisation) {
        return directory
                .organisation(coordinator, organisation)
                .orElseThrow()
                .contacts()
                .getFirst();
    }
}
