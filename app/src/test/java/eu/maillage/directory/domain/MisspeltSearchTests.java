package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was searched before does not hide what was changed since. */
@MaillageTest
class MisspeltSearchTests {

    private final Directory directory;
    private final Organisations organisations;
    private final People people;
    private final Asker coordinator;
    private OrganisationId mill;

    MisspeltSearchTests(Directory directory, Organisations organisations, People people, Given given) {
        this.directory = directory;
        this.organisations = organisations;
        this.people = people;
        this.coordinator = given.aCoordinator();
        this.mill = anOrganisation("Boulangerie");
    }

    @BeforeEach
    void search() {
        found("muolin").isEmpty();
        mill = anOrganisation("Moulin");
    }

    @Test
    void whatWasAddedOrRenamedIsFoundByItsNameOfToday() {
        found("muolin").containsExactly(mill);

        organisations.change(coordinator, mill, 1, Particulars.named("Scierie", OrganisationKind.COMPANY));
        found("muolin").isEmpty();
        found("sceirie").containsExactly(mill);
    }

    @Test
    void aPersonIsFoundByHerNameOfTodayUntilSheIsErased() {
        found("ferrnad").isEmpty();
        ContactId ana = directory.addContact(coordinator, mill, new NewContact("Ana Ferrand", null, null, null));
        found("ferrnad").containsExactly(mill);

        people.change(coordinator, mill, ana, 1, new Contact.Details("Ana Levain", null, null), null);
        found("ferrnad").isEmpty();
        found("lveain").containsExactly(mill);

        people.erase(coordinator, ana);
        found("lveain").isEmpty();
    }

    @Test
    void whatWasPutAsideIsFoundAgainWhenItIsBack() {
        found("muolin").containsExactly(mill);
        organisations.archive(coordinator, mill, 1);
        found("muolin").isEmpty();
        organisations.restore(coordinator, mill, 2);
        found("muolin").containsExactly(mill);
    }

    @Test
    void ofTwoThatWereMergedTheOneKeptIsFound() {
        OrganisationId twin = anOrganisation("Moulin neuf");
        found("muolin").containsExactly(mill, twin);
        MergingFixture.merge(organisations, coordinator, twin, mill);
        found("muolin").containsExactly(mill);
    }

    private ListAssert<OrganisationId> found(String text) {
        return assertThat(directory.search(coordinator, text, 10).stream()
                .map(OrganisationFace::id)
                .toList());
    }

    private OrganisationId anOrganisation(String name) {
        return directory.register(coordinator, NewOrganisation.named(name, OrganisationKind.COMPANY));
    }
}
