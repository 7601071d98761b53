package eu.maillage.directory.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Coordinates;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Address;
import eu.maillage.directory.domain.Identifiers;
import eu.maillage.directory.domain.Import.State;
import eu.maillage.directory.domain.ImportId;
import eu.maillage.directory.domain.Imports;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.directory.domain.Particulars;
import eu.maillage.directory.domain.Size;
import eu.maillage.directory.domain.Verdict;
import eu.maillage.directory.domain.Verdict.Outcome;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Asking;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list as a file holds all that an import reads: coming back, it changes nothing. */
@MaillageTest
class ExportTests {

    private final MockMvcTester mvc;
    private final Organisations organisations;
    private final Directory directory;
    private final Imports imports;
    private final Asker coordinator;

    ExportTests(MockMvcTester mvc, Organisations organisations, Directory directory, Imports imports, Given given) {
        this.mvc = mvc;
        this.organisations = organisations;
        this.directory = directory;
        this.imports = imports;
        this.coordinator = given.aCoordinator();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whatIsExportedAndImportedAgainChangesNothing(String language) {
        aFullDirectory();

        ImportId id = imports.start(coordinator, "structures.xlsx", exported(language));
        eventually("its columns are read", () -> imports.find(coordinator, id).state() == State.MAPPING);
        assertThat(imports.find(coordinator, id).mapping().values()).containsExactlyElementsOf(ListExport.COLUMNS);
        imports.map(coordinator, id, imports.find(coordinator, id).mapping());
        eventually("its rows are judged", () -> imports.find(coordinator, id).state() == State.PREVIEW);

        List<Verdict> verdicts = imports.verdicts(coordinator, id, null, 100, 0);
        assertThat(verdicts).hasSize(6).allSatisfy(verdict -> {
            assertThat(verdict.outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(verdict.changes()).isEmpty();
        });
    }

    @Test
    void whoeverTakesTheDirectoryAwayIsNoted() {
        aFullDirectory();

        exported("fr");

        assertThat(mvc.get().uri("/audit").with(Asking.as(coordinator)).exchange())
                .bodyText()
                .contains("A téléchargé l’annuaire");
    }

    private byte[] exported(String language) {
        return mvc.get()
                .uri("/organisations?format=xlsx")
                .with(Asking.as(coordinator))
                .header("Accept-Language", language)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }

    private void aFullDirectory() {
        OrganisationId mill = organisations.register(
                coordinator,
                new Particulars(
                        "Moulin de Brume",
                        OrganisationKind.COMPANY,
                        null,
                        new Identifiers("44802058600013", null, null, null),
                        "10.61A",
                        directory.zone(coordinator, "La Gare"),
                        Size.SMALL,
                        List.of("PME", "ESS"),
                        new Address("3 rue du Port", "26000", "Valence"),
                        new Coordinates(44.933_393, 4.892_36, Coordinates.Precision.ADDRESS),
                        "https://moulin.example",
                        "Appeler le matin.\nDemander  Ana."));
        ContactId ana = person(mill, "Ana Ferrand", "Gérante", "ana@moulin.example", "0475000000");
        directory.consent(coordinator, ana, Purpose.SHARING, true, ConsentMeans.PHONE);
        directory.consent(coordinator, ana, Purpose.PHOTOS, true, ConsentMeans.PHONE);
        directory.consent(coordinator, ana, Purpose.PHOTOS, false, ConsentMeans.PHONE);
        person(mill, "Bob Levain", null, null, "+3225551212");
        OrganisationId hall = anOrganisation("Ville de Lornay", OrganisationKind.PUBLIC_BODY, null, "21260362500014");
        anOrganisation("Service des espaces verts", OrganisationKind.DEPARTMENT, hall, "21260362500014");
        anOrganisation("Une voisine", OrganisationKind.INDIVIDUAL, null, null);
        OrganisationId club = organisations.register(
                coordinator,
                new Particulars(
                        "Club du fleuve",
                        OrganisationKind.ASSOCIATION,
                        null,
                        new Identifiers(null, "523230811", "W263001234", null),
                        null,
                        null,
                        Size.NONE,
                        List.of(),
                        Address.NONE,
                        null,
                        null,
                        null));
        directory.addContact(coordinator, club, new NewContact("", null, "club@fleuve.example", null));
    }

    private OrganisationId anOrganisation(
            String name, OrganisationKind kind, @Nullable OrganisationId body, @Nullable String siret) {
        return organisations.register(
                coordinator,
                new Particulars(
                        name,
                        kind,
                        body,
                        new Identifiers(siret, null, null, null),
                        null,
                        null,
                        null,
                        List.of(),
                        Address.NONE,
                        null,
                        null,
                        null));
    }

    private ContactId person(
            OrganisationId of, String name, @Nullable String role, @Nullable String email, @Nullable String phone) {
        return directory.addContact(coordinator, of, new NewContact(name, role, email, phone));
    }
}
