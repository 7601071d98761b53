package eu.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.ImportColumn;
import eu.maillage.spreadsheets.Limits;
import eu.maillage.spreadsheets.Reading;
import eu.maillage.spreadsheets.Spreadsheet;
import eu.maillage.spreadsheets.SpreadsheetReader;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of organisations: its order, what narrows it, and its workbook. */
@MaillageTest
class ListPagesTests {

    private final Directory directory;
    private final Asker coordinator;
    private final Desk desk;

    ListPagesTests(MockMvcTester mvc, Given given, Directory directory) {
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @Test
    void anEmptyDirectorySaysHowToBegin() {
        assertThat(desk.get("/organisations"))
                .hasStatusOk()
                .bodyText()
                .contains("L’annuaire est vide", "/organisations/import");
        assertThat(desk.get("/cards/call")).bodyText().contains("L’annuaire est encore vide", "/organisations/new");
        assertThat(desk.get("/zones")).bodyText().contains("Pas encore de zone");
        assertThat(desk.get("/audit")).bodyText().contains("paraîtra ici");

        anOrganisation("Moulin", OrganisationKind.COMPANY);
        assertThat(desk.get("/cards/call?text=zzzz"))
                .bodyText()
                .contains("Aucune structure ne correspond", "/organisations/new");
    }

    @Test
    void theListSaysThatNamesAreSortedWithoutTheirLegalFormWhereTheyAre() {
        anOrganisation("SARL Zinc", OrganisationKind.COMPANY);
        anOrganisation("Association Brume", OrganisationKind.ASSOCIATION);
        anOrganisation("Moulin", OrganisationKind.COMPANY);
        String hint = "Les noms sont rangés sans leur forme juridique";

        assertThat(desk.get("/organisations").getResponse().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .containsSubsequence(hint, "Association Brume", "Moulin", "SARL Zinc");
        assertThat(desk.get("/organisations?sort=-name"))
                .bodyText()
                .contains(hint)
                .containsSubsequence("SARL Zinc", "Moulin", "Association Brume");
        assertThat(desk.get("/organisations?sort=commune")).bodyText().doesNotContain(hint);
    }

    @Test
    void theListNarrowsByTextKindZoneSectorAndMissingAddress() {
        OrganisationId mill = directory.register(
                coordinator,
                new NewOrganisation(
                        "Moulin de Brume",
                        OrganisationKind.COMPANY,
                        null,
                        "10.61A",
                        directory.zone(coordinator, "La Gare"),
                        null,
                        "26000",
                        "Valence"));
        directory.addContact(coordinator, mill, new NewContact("Ana Ferrand", null, "ana@moulin.example", null));
        anOrganisation("Les Amis du fleuve", OrganisationKind.ASSOCIATION);

        assertThat(desk.get("/organisations")).bodyText().contains("Moulin de Brume", "Les Amis du fleuve");
        onlyTheMill("/organisations?q=MOULIN+valence");
        onlyTheMill("/organisations?kind=COMPANY");
        onlyTheMill("/organisations?sector=C");
        onlyTheMill("/organisations?zone=" + directory.zone(coordinator, "La Gare"));
        assertThat(desk.get("/organisations?lack=email"))
                .bodyText()
                .contains("Les Amis du fleuve")
                .doesNotContain("Moulin de Brume");
        assertThat(desk.get("/organisations?q=mouliin"))
                .bodyText()
                .contains("Voici celles qui y ressemblent", "Moulin de Brume");
        assertThat(desk.get("/organisations?q=zzzz")).bodyText().contains("Aucune structure ne correspond");
        assertThat(desk.get("/organisations?sort=-commune&page=7")).hasStatusOk();
    }

    @Test
    void whoeverIsCalledFindsTheOrganisationByTheNumberThatIsShown() {
        OrganisationId mill = anOrganisation("Moulin de Brume", OrganisationKind.COMPANY);
        anOrganisation("Les Amis du fleuve", OrganisationKind.ASSOCIATION);
        directory.addContact(coordinator, mill, new NewContact("Ana Ferrand", null, null, "06 39 98 01 11"));

        onlyTheMill("/organisations?q=06 39 98 01 11");
        onlyTheMill("/organisations?q=+33 6.39.98.01.11");
        onlyTheMill("/organisations?q=0639980111");
        onlyTheMill("/cards/call?text=0639980111");
        assertThat(desk.get("/organisations?q=06 39 98 11 01")).bodyText().contains("Aucune structure ne correspond");
    }

    @Test
    void nineDigitsAreASirenAndNotANumberWhoseZeroIsMissing() {
        directory.register(
                coordinator,
                new NewOrganisation(
                        "Moulin de Brume", OrganisationKind.COMPANY, "73282932000074", null, null, null, null, null));
        anOrganisation("Les Amis du fleuve", OrganisationKind.ASSOCIATION);

        onlyTheMill("/organisations?q=732829320");
        onlyTheMill("/organisations?q=732 829 320");
    }

    private void onlyTheMill(String uri) {
        assertThat(desk.get(uri)).bodyText().contains("Moulin de Brume").doesNotContain("Les Amis du fleuve");
    }

    @Test
    void theListIsHandedOutAsAWorkbook() throws Exception {
        OrganisationId mill = anOrganisation("=Moulin de Brume", OrganisationKind.COMPANY);
        directory.addContact(coordinator, mill, new NewContact("Ana Ferrand", null, "ana@moulin.example", null));
        anOrganisation("Les Amis du fleuve", OrganisationKind.ASSOCIATION);

        byte[] file = desk.get("/organisations?kind=COMPANY&format=xlsx")
                .getResponse()
                .getContentAsByteArray();
        Reading reading = SpreadsheetReader.open("structures.xlsx", file, Limits.usual());
        assertThat(reading).isInstanceOfSatisfying(Spreadsheet.class, sheet -> {
            assertThat(sheet.table().rowCount()).isEqualTo(1);
            try (var rows = sheet.table().rows()) {
                var row = rows.toList().getFirst();
                assertThat(row.cell(0).text()).isEqualTo("=Moulin de Brume");
                assertThat(row.cell(0).formula()).isNull();
                assertThat(row.cell(ListExport.COLUMNS.indexOf(ImportColumn.EMAIL))
                                .text())
                        .isEqualTo("ana@moulin.example");
            }
        });
    }

    @Test
    void anArchivedOrganisationLeavesTheListAndComesBack() {
        OrganisationId mill = anOrganisation("Moulin", OrganisationKind.COMPANY);
        assertThat(desk.post("/organisations/" + mill + "/archive", Map.of("version", "1")))
                .hasStatus3xxRedirection();
        assertThat(desk.get("/organisations?state=archived")).bodyText().contains("Moulin");
        assertThat(desk.get("/organisations?state=archived&q=muolin"))
                .bodyText()
                .contains("Voici celles qui y ressemblent", "/organisations/" + mill);
        assertThat(desk.get("/organisations?q=muolin")).bodyText().doesNotContain("/organisations/" + mill);
        assertThat(desk.get("/organisations/" + mill)).bodyText().contains("Archivée le");
        assertThat(desk.post("/organisations/" + mill + "/restore", Map.of("version", "1")))
                .hasStatus(409);
        assertThat(desk.post("/organisations/" + mill + "/restore", Map.of("version", "2")))
                .hasStatus3xxRedirection();
    }

    private OrganisationId anOrganisation(String name, OrganisationKind kind) {
        return directory.register(coordinator, NewOrganisation.named(name, kind));
    }
}
