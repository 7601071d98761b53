package eu.maillage.directory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactFace;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Coordinates;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.OrganisationSearch;
import eu.maillage.directory.OrganisationsFound;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.ZoneId;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.tenancy.Stale;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MaillageTest
class DirectoryStoreTests {

    private final Given given;
    private final Directory directory;
    private final Organisations organisations;
    private final People people;
    private final Zones zones;
    private Asker coordinator;

    DirectoryStoreTests(Given given, Directory directory, Organisations organisations, People people, Zones zones) {
        this.given = given;
        this.directory = directory;
        this.organisations = organisations;
        this.people = people;
        this.zones = zones;
        this.coordinator = given.aCoordinator();
    }

    @BeforeEach
    void enterANewTerritory() {
        coordinator = given.aCoordinator();
    }

    @Test
    void aManagerAddsToHerOwnPeopleAloneAndLearnsNothingOfOthers() {
        OrganisationId hers =
                directory.register(coordinator, NewOrganisation.named("Scierie", OrganisationKind.COMPANY));
        OrganisationId other =
                directory.register(coordinator, NewOrganisation.named("Moulin", OrganisationKind.COMPANY));
        ContactId known = directory.addContact(
                coordinator, other, new NewContact("Ana Ferrand", null, "ana@exemple.fr", "04 50 00 00 00"));
        Asker manager = given.aLinkWith(coordinator.territory(), Role.MANAGER, new Scope("organisation", hers.value()));
        NewContact ana = new NewContact("Ana Ferrand", null, "ana@exemple.fr", null);

        ContactId added = directory.addContact(manager, hers, ana);

        assertThat(added).isNotEqualTo(known);
        assertThat(directory.addContact(manager, hers, ana)).isEqualTo(added);
        assertThat(directory.addContact(manager, hers, new NewContact("ana ferrand", null, null, null)))
                .isEqualTo(added);
        assertThat(directory.contact(coordinator, added).orElseThrow().phone()).isNull();
        assertThatThrownBy(() -> directory.addContact(manager, other, ana)).isInstanceOf(Forbidden.class);
    }

    @Test
    void anOrganisationIsSeenThroughTheDoorWithItsPeople() {
        OrganisationId mill = directory.register(
                coordinator,
                new NewOrganisation(
                        "Moulin de Brume",
                        OrganisationKind.COMPANY,
                        "44802058600013",
                        "1061A",
                        directory.zone(coordinator, "Les Épinettes"),
                        "2 rue du Bief",
                        "26000",
                        "Valence"));
        ContactId ana = directory.addContact(
                coordinator, mill, new NewContact("Ana Ferrand", "gérante", "Ana@Moulin.example", "04 75 00 11 22"));
        directory.consent(coordinator, ana, Purpose.SHARING, true, ConsentMeans.PHONE);

        OrganisationFace face = directory.organisation(coordinator, mill).orElseThrow();

        assertThat(face.siret()).isEqualTo("44802058600013");
        assertThat(face.sector()).isNotNull().satisfies(sector -> assertThat(sector.code())
                .isEqualTo("10.61A"));
        assertThat(face.zone()).isNotNull().satisfies(zone -> assertThat(zone.name())
                .isEqualTo("Les Épinettes"));
        assertThat(face.coordinates()).isNotNull().satisfies(place -> assertThat(place.precision())
                .isEqualTo(Coordinates.Precision.COMMUNE));
        assertThat(face.contacts())
                .containsExactly(new ContactFace(
                        ana,
                        "Ana Ferrand",
                        "gérante",
                        "ana@moulin.example",
                        "0475001122",
                        Set.of(Purpose.SHARING),
                        List.of(mill)));
    }

    @Test
    void onlyCoordinatorsAndTheOrganisationsManagerSeeItsPeople() {
        OrganisationId mill = anOrganisation("Moulin");
        OrganisationId bakery = anOrganisation("Boulange");
        aContact(mill, "Ana Ferrand", "ana@moulin.example");
        aContact(bakery, "Bob Levain", "bob@boulange.example");
        Asker manager =
                given.aPersonWith(coordinator.territory(), Role.MANAGER, new Scope("organisation", mill.value()));
        Asker secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, new Scope("event", mill.value()));

        assertThat(directory.organisations(manager, List.of(mill, bakery)))
                .extracting(face -> face.contacts().size())
                .containsExactlyInAnyOrder(1, 0);
        assertThat(directory.organisation(secretary, mill).orElseThrow().contacts())
                .isEmpty();
        assertThatThrownBy(() -> organisations.find(secretary, mill)).isInstanceOf(Forbidden.class);
    }

    @Test
    void noConsentIsGivenUntilItIsAndTheNewestWordHolds() {
        ContactId ana = aContact(anOrganisation("Moulin"), "Ana Ferrand", "ana@moulin.example");
        assertThat(directory.contact(coordinator, ana).orElseThrow().consents()).isEmpty();

        people.consent(coordinator, ana, Purpose.LISTING, true, ConsentMeans.PAPER);
        people.consent(coordinator, ana, Purpose.PHOTOS, true, ConsentMeans.PAPER);
        people.consent(coordinator, ana, Purpose.LISTING, false, ConsentMeans.EMAIL);
        people.consent(coordinator, ana, Purpose.LISTING, false, ConsentMeans.EMAIL);

        assertThat(directory.contact(coordinator, ana).orElseThrow().consents()).containsExactly(Purpose.PHOTOS);
        assertThat(people.consents(coordinator, ana)).hasSize(3).first().satisfies(newest -> {
            assertThat(newest.given()).isFalse();
            assertThat(newest.means()).isEqualTo(ConsentMeans.EMAIL);
            assertThat(newest.notedBy()).isEqualTo(coordinator.name());
        });
    }

    @Test
    void onePersonMayStandForTwoOrganisations() {
        OrganisationId mill = anOrganisation("Moulin");
        OrganisationId club = anOrganisation("Club des moulins");
        ContactId ana = aContact(mill, "Ana Ferrand", "ana@moulin.example");

        assertThat(aContact(club, "ANA FERRAND", "ana@moulin.example")).isEqualTo(ana);
        assertThat(aContact(club, "Bob Levain", "ana@moulin.example")).isNotEqualTo(ana);
        assertThat(directory.contact(coordinator, ana).orElseThrow().organisations())
                .containsExactly(mill, club);
    }

    @Test
    void anErasedPersonLeavesNoTrace() {
        OrganisationId mill = anOrganisation("Moulin");
        ContactId ana = aContact(mill, "Ana Ferrand", "ana@moulin.example");
        assertThat(directory.search(coordinator, "ferrand", 5)).hasSize(1);

        people.erase(coordinator, ana);

        assertThat(directory.contact(coordinator, ana)).isEmpty();
        assertThat(directory.search(coordinator, "ferrand", 5)).isEmpty();
        assertThatThrownBy(() -> people.erase(coordinator, ana)).isInstanceOf(NotFound.class);
    }

    @Test
    void aStaleChangeIsRefused() {
        OrganisationId mill = anOrganisation("Moulin");
        int read = organisations.find(coordinator, mill).version();
        organisations.change(coordinator, mill, read, Particulars.named("Moulin neuf", OrganisationKind.COMPANY));

        assertThatThrownBy(() -> organisations.change(
                        coordinator, mill, read, Particulars.named("Moulin vieux", OrganisationKind.COMPANY)))
                .isInstanceOf(Stale.class);
        assertThat(organisations.find(coordinator, mill).name()).isEqualTo("Moulin neuf");
    }

    @Test
    void aSearchIsNarrowedByZoneAndSectionAndSaysHowManyThereAre() {
        ZoneId port = directory.zone(coordinator, "Le Port");
        OrganisationId joiner = registered("Menuiserie Roux", "16.24Z", port);
        OrganisationId smith = registered("Serrurerie Roux", "25.62B", port);
        registered("Transports Roux", "49.41A", port);
        registered("Menuiserie Blanc", "16.24Z", null);

        assertThat(found(OrganisationSearch.of(""), 2).total()).isEqualTo(4);
        assertThat(found(OrganisationSearch.of(""), 2).first()).hasSize(2);
        assertThat(found(new OrganisationSearch("roux", port, "C", Set.of()), 5).first())
                .extracting(OrganisationFace::id)
                .containsExactly(joiner, smith);
        assertThat(found(new OrganisationSearch("", port, "C", Set.of(joiner)), 5)
                        .first())
                .extracting(OrganisationFace::id)
                .containsExactly(smith);
        assertThat(found(new OrganisationSearch("menuiserei", port, null, Set.of()), 5)
                        .first())
                .extracting(OrganisationFace::id)
                .containsExactly(joiner);
        assertThat(found(new OrganisationSearch("", null, "Z", Set.of()), 5).total())
                .isZero();
        assertThat(directory
                        .find(given.aCoordinator(), OrganisationSearch.of("roux"), 5)
                        .total())
                .isZero();
    }

    private OrganisationId registered(String name, String sector, @Nullable ZoneId zone) {
        return directory.register(
                coordinator, new NewOrganisation(name, OrganisationKind.COMPANY, null, sector, zone, null, null, null));
    }

    private OrganisationsFound found(OrganisationSearch search, int limit) {
        return directory.find(coordinator, search, limit);
    }

    @Test
    void searchFindsAnyWordWithoutAccentsAndForgivesATypingError() {
        anOrganisation("EARL Les Prés du Soleil");
        anOrganisation("Soleil Levant");

        assertThat(directory.search(coordinator, "pres SOLEIL", 5)).hasSize(1);
        assertThat(directory.search(coordinator, "soleil", 5)).hasSize(2);
        assertThat(directory.search(coordinator, "earl", 5)).hasSize(1);
        assertThat(directory.search(coordinator, "sloleil levan", 5)).isNotEmpty();
        assertThat(directory.search(coordinator, "zzz", 5)).isEmpty();
        assertThat(directory.search(given.aCoordinator(), "soleil", 5)).isEmpty();
    }

    @Test
    void aNumberIsNotMisspeltButFoundBesideANameThatIs() {
        OrganisationId mill = directory.register(
                coordinator,
                new NewOrganisation(
                        "Moulin de Brume",
                        OrganisationKind.COMPANY,
                        "44802058600013",
                        null,
                        null,
                        null,
                        "26000",
                        "Valence"));
        directory.addContact(coordinator, mill, new NewContact("Ana Ferrand", null, null, null));

        assertThat(directory.search(coordinator, "moulni ferand 26000", 10))
                .extracting(OrganisationFace::id)
                .containsExactly(mill);
        assertThat(directory.search(coordinator, "44802058600013 moulni", 10)).hasSize(1);
        assertThat(directory.search(coordinator, "moulin 26001", 10)).isEmpty();
        assertThat(directory.search(coordinator, "44802058600014", 10)).isEmpty();
    }

    @Test
    void aMisspeltNameIsTheirOwnBeforeItIsOneOfTheirPeople() {
        ZoneId port = directory.zone(coordinator, "Le Port");
        OrganisationId named = anOrganisation("Ferrand Bois");
        OrganisationId employer = registered("Moulin de Brume", "10.61A", port);
        directory.addContact(coordinator, employer, new NewContact("Ana Ferrand", null, null, null));

        assertThat(directory.search(coordinator, "ferrnad", 10))
                .extracting(OrganisationFace::id)
                .containsExactly(named);
        assertThat(found(new OrganisationSearch("ferrnad", port, null, Set.of()), 5)
                        .first())
                .extracting(OrganisationFace::id)
                .containsExactly(employer);
    }

    @Test
    void likelyDuplicatesAreProposedButNotTheDepartmentsOfOneTownHall() {
        OrganisationId hall = numbered("Mairie de Brume", OrganisationKind.PUBLIC_BODY);
        numbered("Mairie de Brume – Médiathèque", OrganisationKind.DEPARTMENT);
        OrganisationId mill = anOrganisation("SARL Le Moulin");
        OrganisationId other = anOrganisation("Le moulin");

        assertThat(organisations.alike(coordinator, hall)).isEmpty();
        assertThat(organisations.alike(coordinator, mill)).singleElement().satisfies(alike -> {
            assertThat(alike.organisation().id()).isEqualTo(other);
            assertThat(alike.likeness()).isEqualTo(Likeness.ALIKE_NAME);
        });
    }

    @Test
    void mergingKeepsTheChosenValuesAndThePeopleOfBoth() {
        OrganisationId kept = anOrganisation("Le Moulin");
        OrganisationId merged = numbered("SARL Le Moulin de Brume", OrganisationKind.COMPANY);
        ContactId ana = aContact(kept, "Ana Ferrand", "ana@moulin.example");
        ContactId bob = aContact(merged, "Bob Levain", "bob@moulin.example");
        Merging merging = organisations.merging(coordinator, kept, merged);
        assertThat(merging.differences()).containsExactly(Merging.Field.NAME);
        assertThat(merging.gaps()).containsExactly(Merging.Field.IDENTIFIERS);

        organisations.merge(
                coordinator, new Merging.Decision(kept, 1, merged, 1, EnumSet.of(Merging.Field.NAME), false));

        OrganisationFace face = directory.organisation(coordinator, merged).orElseThrow();
        assertThat(face.id()).isEqualTo(kept);
        assertThat(face.name()).isEqualTo("SARL Le Moulin de Brume");
        assertThat(face.siret()).isEqualTo("44802058600013");
        assertThat(face.contacts()).extracting(ContactFace::id).containsExactly(ana, bob);
        assertThat(directory.organisations(coordinator, List.of(kept, merged))).hasSize(1);
        assertThat(directory.search(coordinator, "moulin", 5)).hasSize(1);
        assertThatThrownBy(() -> organisations.merging(coordinator, kept, merged))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anArchivedOrganisationIsNoLongerProposedAndCanComeBack() {
        OrganisationId mill = anOrganisation("Moulin");
        organisations.archive(coordinator, mill, 1);
        assertThat(directory.search(coordinator, "moulin", 5)).isEmpty();
        assertThat(directory.organisation(coordinator, mill).orElseThrow().archived())
                .isTrue();

        organisations.restore(coordinator, mill, 2);
        assertThat(directory.search(coordinator, "moulin", 5)).hasSize(1);
    }

    @Test
    void aDepartmentIsPartOfABodyOfItsOwnTerritory() {
        OrganisationId hall = numbered("Mairie de Brume", OrganisationKind.PUBLIC_BODY);
        Asker elsewhere = given.aCoordinator();
        OrganisationId library =
                directory.register(elsewhere, NewOrganisation.named("Médiathèque", OrganisationKind.DEPARTMENT));
        Particulars partOfHall = new Particulars(
                "Médiathèque",
                OrganisationKind.DEPARTMENT,
                hall,
                Identifiers.NONE,
                null,
                null,
                null,
                List.of(),
                Address.NONE,
                null,
                null,
                null);

        assertThatThrownBy(() -> organisations.register(elsewhere, partOfHall)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> organisations.change(elsewhere, library, 1, partOfHall))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aZoneIsOneHoweverItIsSpelt() {
        var zone = directory.zone(coordinator, "Les Épinettes");
        assertThat(directory.zone(coordinator, "les epinettes ")).isEqualTo(zone);
        assertThat(zones.add(coordinator, "LES ÉPINETTES")).isEqualTo(Zones.Naming.TAKEN);
        assertThat(zones.rename(coordinator, zone, 1, "Les épinettes")).isEqualTo(Zones.Naming.DONE);
        assertThat(zones.counted(coordinator)).extracting(Zone::name).containsExactly("Les épinettes");
        zones.remove(coordinator, zone);
        assertThat(directory.zones(coordinator)).isEmpty();
    }

    private OrganisationId anOrganisation(String name) {
        return directory.register(coordinator, NewOrganisation.named(name, OrganisationKind.COMPANY));
    }

    private OrganisationId numbered(String name, OrganisationKind kind) {
        return directory.register(
                coordinator, new NewOrganisation(name, kind, "44802058600013", null, null, null, null, null));
    }

    private ContactId aContact(OrganisationId organisation, String name, String email) {
        return directory.addContact(coordinator, organisation, new NewContact(name, null, email, null));
    }
}
