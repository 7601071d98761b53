package eu.maillage.directory.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class DirectoryPagesTests {

    private final MockMvcTester mvc;
    private final Given given;
    private final Directory directory;
    private Asker coordinator;

    DirectoryPagesTests(MockMvcTester mvc, Given given, Directory directory) {
        this.mvc = mvc;
        this.given = given;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
    }

    @BeforeEach
    void enterANewTerritory() {
        coordinator = given.aCoordinator();
    }

    @Test
    void anEmptyDirectorySaysHowToBegin() {
        assertThat(get("/organisations"))
                .hasStatusOk()
                .bodyText()
                .contains("L’annuaire est vide", "/organisations/import");
    }

    @Test
    void theListSaysThatNamesAreSortedWithoutTheirLegalFormWhereTheyAre() {
        anOrganisation("SARL Zinc", OrganisationKind.COMPANY);
        anOrganisation("Association Brume", OrganisationKind.ASSOCIATION);
        anOrganisation("Moulin", OrganisationKind.COMPANY);
        String hint = "Les noms sont rangés sans leur forme juridique";

        assertThat(get("/organisations").getResponse().getContentAsByteArray())
                .asString(StandardCharsets.UTF_8)
                .containsSubsequence(hint, "Association Brume", "Moulin", "SARL Zinc");
        assertThat(get("/organisations?sort=-name"))
                .bodyText()
                .contains(hint)
                .containsSubsequence("SARL Zinc", "Moulin", "Association Brume");
        assertThat(get("/organisations?sort=commune")).bodyText().doesNotContain(hint);
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

        assertThat(get("/organisations")).bodyText().contains("Moulin de Brume", "Les Amis du fleuve");
        onlyTheMill("/organisations?q=MOULIN+valence");
        onlyTheMill("/organisations?kind=COMPANY");
        onlyTheMill("/organisations?sector=C");
        onlyTheMill("/organisations?zone=" + directory.zone(coordinator, "La Gare"));
        assertThat(get("/organisations?lack=email"))
                .bodyText()
                .contains("Les Amis du fleuve")
                .doesNotContain("Moulin de Brume");
        assertThat(get("/organisations?q=mouliin"))
                .bodyText()
                .contains("Voici celles qui y ressemblent", "Moulin de Brume");
        assertThat(get("/organisations?q=zzzz")).bodyText().contains("Aucune structure ne correspond");
        assertThat(get("/organisations?sort=-commune&page=7")).hasStatusOk();
    }

    private void onlyTheMill(String uri) {
        assertThat(get(uri)).bodyText().contains("Moulin de Brume").doesNotContain("Les Amis du fleuve");
    }

    @Test
    void theListIsHandedOutAsAWorkbook() throws Exception {
        OrganisationId mill = anOrganisation("=Moulin de Brume", OrganisationKind.COMPANY);
        directory.addContact(coordinator, mill, new NewContact("Ana Ferrand", null, "ana@moulin.example", null));
        anOrganisation("Les Amis du fleuve", OrganisationKind.ASSOCIATION);

        byte[] file =
                get("/organisations?kind=COMPANY&format=xlsx").getResponse().getContentAsByteArray();
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
    void anOrganisationIsAddedShownAndChanged() {
        MvcTestResult added = post(
                "/organisations/new",
                Map.of(
                        "name",
                        "Moulin de Brume",
                        "kind",
                        "COMPANY",
                        "identifier",
                        "448 020 586 00013",
                        "sector",
                        "1061a",
                        "zone",
                        "La Gare",
                        "postalCode",
                        "26000",
                        "commune",
                        "Valence",
                        "labels",
                        "ESS, insertion",
                        "version",
                        "0"));
        assertThat(added).hasStatus3xxRedirection();
        String address = whereTo(added);

        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Moulin de Brume", "44802058600013", "10.61A", "La Gare", "insertion", "Personne à appeler");
        assertThat(get(address + "/edit")).bodyText().contains("value=\"Moulin de Brume\"");
        assertThat(post(address + "/edit", Map.of("name", "Moulin neuf", "kind", "COMPANY", "version", "1")))
                .hasStatus3xxRedirection();
        assertThat(get(address)).bodyText().contains("Moulin neuf").doesNotContain("44802058600013");
    }

    @Test
    void aFormThatCannotBeReadComesBackWithWhatWasTyped() {
        assertThat(post(
                        "/organisations/new",
                        Map.of(
                                "name",
                                "",
                                "kind",
                                "COMPANY",
                                "identifier",
                                "4,41E+13",
                                "sector",
                                "divers",
                                "version",
                                "0")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "4,41E+13",
                        "Un tableur a abîmé ce numéro",
                        "ni un code ni un intitulé de la NAF",
                        "Donnez le nom");
    }

    @Test
    void aStaleFormIsAConflictAndKeepsWhatWasTyped() {
        OrganisationId mill = anOrganisation("Moulin", OrganisationKind.COMPANY);
        String edit = "/organisations/" + mill + "/edit";
        assertThat(post(edit, Map.of("name", "Moulin neuf", "kind", "COMPANY", "version", "1")))
                .hasStatus3xxRedirection();

        assertThat(post(edit, Map.of("name", "Moulin vieux", "kind", "COMPANY", "version", "1")))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un a changé cela", "Moulin vieux", "name=\"version\" value=\"2\"");
    }

    @Test
    void aLikelyDuplicateIsShownBeforeItIsAdded() {
        anOrganisation("SARL Le Moulin", OrganisationKind.COMPANY);
        Map<String, String> form = Map.of("name", "le moulin", "kind", "COMPANY", "version", "0");
        assertThat(post("/organisations/new", form))
                .hasStatus(422)
                .bodyText()
                .contains("lui ressemble", "SARL Le Moulin");

        assertThat(post(
                        "/organisations/new",
                        Map.of("name", "le moulin", "kind", "COMPANY", "version", "0", "anyway", "true")))
                .hasStatus3xxRedirection();
    }

    @Test
    void aContactIsAddedConsentsAndIsErased() {
        OrganisationId mill = anOrganisation("Moulin", OrganisationKind.COMPANY);
        String contacts = "/organisations/" + mill + "/contacts";
        assertThat(post(contacts + "/new", Map.of("name", "", "email", "ana", "phone", "12", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Cette adresse n’est pas complète", "ne peut pas être composé");
        String ana = whereTo(
                post(contacts + "/new", Map.of("name", "Ana Ferrand", "email", "ana@moulin.example", "version", "0")));
        assertThat(post(contacts + "/new", Map.of("name", "Naël", "email", "naël@moulin.example", "version", "0")))
                .hasStatus(422);
        assertThat(get(ana)).hasStatusOk().bodyText().contains("Ana Ferrand", "sans une coche, la réponse est non");

        assertThat(post(ana + "/consents", Map.of("purposes", "SHARING,PHOTOS", "means", "PHONE")))
                .hasStatus3xxRedirection();
        assertThat(get(ana)).bodyText().contains("Oui\u00a0: Partage des coordonnées", "Par téléphone");
        Document page = page(ana);
        assertThat(page.select("form[action$=/consents]")).hasSize(1);
        assertThat(page.select("input[name=purposes][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("SHARING", "PHOTOS");
        assertThat(post(ana + "/consents", Map.of("purposes", "SHARING", "means", "EMAIL")))
                .hasStatus3xxRedirection();
        assertThat(page(ana).select("input[name=purposes][checked]").eachAttr("value"))
                .containsExactly("SHARING");
        assertThat(post(ana + "/erase", Map.of())).hasStatus3xxRedirection();
        assertThat(get(ana)).hasStatus(404);
        assertThat(get("/organisations/" + mill)).bodyText().doesNotContain("Ferrand");
    }

    @Test
    void twoOrganisationsAreComparedAndMerged() {
        OrganisationId kept = anOrganisation("Le Moulin", OrganisationKind.COMPANY);
        OrganisationId other = anOrganisation("Moulin de Brume", OrganisationKind.ASSOCIATION);
        ContactId ana = directory.addContact(
                coordinator, other, new NewContact("Ana Ferrand", null, "ana@moulin.example", null));
        directory.consent(coordinator, ana, Purpose.LISTING, true, ConsentMeans.PAPER);
        String merge = "/organisations/" + kept + "/merge";

        assertThat(get(merge + "?q=brume")).bodyText().contains("Moulin de Brume");
        assertThat(get(merge + "?with=" + other)).bodyText().contains("À choisir", "Ana Ferrand", "Association");
        assertThat(post(
                        merge,
                        Map.of(
                                "with",
                                other.toString(),
                                "keptVersion",
                                "1",
                                "otherVersion",
                                "1",
                                "NAME",
                                "other",
                                "KIND",
                                "kept")))
                .hasStatus3xxRedirection();

        assertThat(get("/organisations/" + kept))
                .bodyText()
                .contains("Moulin de Brume", "Ana Ferrand", "Figurer dans les listes", "Entreprise");
        assertThat(get("/organisations/" + other)).hasStatus3xxRedirection();
        assertThat(post(merge, Map.of("with", other.toString(), "keptVersion", "1", "otherVersion", "1")))
                .hasStatus(404);
    }

    @Test
    void onAPhoneAnOrganisationsPageIsScannedWithItsPeopleFirstAndTheRestFolded() {
        OrganisationId mill = anOrganisation("Le Moulin", OrganisationKind.COMPANY);
        ContactId ana = directory.addContact(
                coordinator, mill, new NewContact("Ana Ferrand", null, "ana@moulin.example", null));
        directory.consent(coordinator, ana, Purpose.LISTING, true, ConsentMeans.PAPER);

        Document page = new Desk(mvc, coordinator).page("/organisations/" + mill);

        assertThat(page.select("main details:not([open]) > summary").eachText())
                .containsSubsequence("Un accord", "Renseignements", "Autres actions");
        assertThat(page.select("main details dl.facts")).hasSize(1);
        assertThat(page.select("main details input[name=q]")).hasSize(1);
        assertThat(page.select("main h2").eachText()).startsWith("Contacts");
    }

    @Test
    void everyPageOfAMergedOrganisationLeadsToTheOneKept() {
        OrganisationId other = anOrganisation("Moulin de Brume", OrganisationKind.COMPANY);
        OrganisationId middle = anOrganisation("Moulin de la Brume", OrganisationKind.COMPANY);
        OrganisationId kept = anOrganisation("Le Moulin", OrganisationKind.COMPANY);
        ContactId ana = directory.addContact(
                coordinator, other, new NewContact("Ana Ferrand", null, "ana@moulin.example", null));
        merge(other, middle, 1);
        merge(middle, kept, 2);

        for (String page : List.of(
                "/" + other,
                "/" + middle,
                "/" + other + "/edit",
                "/" + other + "/merge",
                "/" + kept + "/merge?with=" + middle,
                "/" + other + "/contacts/new",
                "/" + other + "/contacts/" + ana)) {
            assertThat(whereTo(get("/organisations" + page))).as(page).isEqualTo("/organisations/" + kept);
            assertThat(mvc.get().uri("/organisations" + page).with(as(given.aCoordinator())))
                    .as(page)
                    .hasStatus(404);
        }
        assertThat(directory.mergers(coordinator, List.of(other, kept))).isEqualTo(Map.of(other, kept, middle, kept));
        assertThat(directory.mergers(given.aCoordinator(), List.of(other, kept)))
                .isEmpty();
    }

    private void merge(OrganisationId gone, OrganisationId kept, int goneVersion) {
        assertThat(post(
                        "/organisations/" + kept + "/merge",
                        Map.of(
                                "with",
                                gone.toString(),
                                "keptVersion",
                                "1",
                                "otherVersion",
                                String.valueOf(goneVersion))))
                .hasStatus3xxRedirection();
    }

    @Test
    void theLogNamesBothOfAMergeTheOneThatWentAsItWasCalled() {
        OrganisationId kept = anOrganisation("Le Moulin", OrganisationKind.COMPANY);
        OrganisationId other = anOrganisation("Moulin de Brume", OrganisationKind.COMPANY);

        post(
                "/organisations/" + kept + "/merge",
                Map.of("with", other.toString(), "keptVersion", "1", "otherVersion", "1"));

        var entry = new Desk(mvc, coordinator).page("/audit").select("tbody tr:contains(A fusionné deux structures)");
        assertThat(entry.select("a").eachText()).containsExactly("Le Moulin", "Moulin de Brume");
        assertThat(entry.select("a").eachAttr("href"))
                .containsExactly("/organisations/" + kept, "/organisations/" + other);
    }

    @Test
    void twoOfOneNameAreToldApartBeforeTheyAreMerged() {
        OrganisationId kept = numbered("Le Moulin", "44802058600013");
        OrganisationId other = numbered("Le moulin", "52323081100011");
        Document page = new Desk(mvc, coordinator).page("/organisations/" + kept + "/merge?with=" + other);

        assertThat(page.text().replace('\u00a0', ' '))
                .contains("(SIRET 52323081100011) va rejoindre « Le Moulin » (SIRET 44802058600013).");
    }

    @Test
    void twoWithDifferentNumbersAreMergedOnlyByWhoeverSaysSo() {
        OrganisationId kept = numbered("Le Moulin", "44802058600013");
        OrganisationId other = numbered("Moulin de Brume", "52323081100011");
        String merge = "/organisations/" + kept + "/merge";
        Map<String, String> form = new HashMap<>(
                Map.of("with", other.toString(), "keptVersion", "1", "otherVersion", "1", "NAME", "other"));
        assertThat(get(merge + "?with=" + other)).bodyText().contains("deux établissements", "52323081100011");

        MvcTestResult asked = post(merge, form);

        assertThat(asked).hasStatus(422).bodyText().contains("44802058600013", "Dites que c’est une seule structure");
        assertThat(directory.organisation(coordinator, other).orElseThrow().id())
                .isEqualTo(other);
        form.put("despiteNumbers", "true");
        assertThat(post(merge, form)).hasStatus3xxRedirection();
        assertThat(directory.organisation(coordinator, other).orElseThrow().id())
                .isEqualTo(kept);
    }

    private OrganisationId numbered(String name, String siret) {
        return directory.register(
                coordinator, new NewOrganisation(name, OrganisationKind.COMPANY, siret, null, null, null, null, null));
    }

    @Test
    void zonesAreAddedRenamedAndRemoved() {
        assertThat(post("/zones", Map.of("name", "La Gare", "version", "0"))).hasStatus3xxRedirection();
        assertThat(post("/zones", Map.of("name", "LA GARE", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Une zone porte déjà ce nom");
        String zone = "/zones/" + directory.zone(coordinator, "La Gare");
        assertThat(post(zone, Map.of("name", "Gare Sud", "version", "1"))).hasStatus3xxRedirection();
        assertThat(get("/zones")).bodyText().contains("Gare Sud");
        assertThat(post(zone + "/remove", Map.of())).hasStatus3xxRedirection();
        assertThat(get("/zones")).bodyText().doesNotContain("Gare Sud");
    }

    @Test
    void anArchivedOrganisationLeavesTheListAndComesBack() {
        OrganisationId mill = anOrganisation("Moulin", OrganisationKind.COMPANY);
        assertThat(post("/organisations/" + mill + "/archive", Map.of("version", "1")))
                .hasStatus3xxRedirection();
        assertThat(get("/organisations?state=archived")).bodyText().contains("Moulin");
        assertThat(get("/organisations/" + mill)).bodyText().contains("Archivée le");
        assertThat(post("/organisations/" + mill + "/restore", Map.of("version", "1")))
                .hasStatus(409);
        assertThat(post("/organisations/" + mill + "/restore", Map.of("version", "2")))
                .hasStatus3xxRedirection();
    }

    @Test
    void nobodyElseComesIn() {
        OrganisationId mill = anOrganisation("Moulin", OrganisationKind.COMPANY);
        Asker elsewhere = given.aCoordinator();
        Asker observer = given.anObserverOf(coordinator.territory());

        for (String path : new String[] {"", "/edit", "/merge", "/contacts/new"}) {
            String uri = "/organisations/" + mill + path;
            assertThat(mvc.get().uri(uri).with(as(elsewhere))).hasStatus(404);
            assertThat(mvc.get().uri(uri).with(as(observer))).hasStatus(403);
        }
        assertThat(mvc.get().uri("/organisations").with(as(observer))).hasStatus(403);
        assertThat(mvc.get().uri("/zones").with(as(observer))).hasStatus(403);
        assertThat(mvc.get().uri("/organisations")).hasStatus(403);
    }

    @Test
    void thePagesSpeakEnglishToo() {
        anOrganisation("Moulin", OrganisationKind.COMPANY);
        assertThat(mvc.get().uri("/organisations").with(as(coordinator)).header("Accept-Language", "en"))
                .bodyText()
                .contains("Organisations", "Company", "Import a list");
        assertThat(mvc.get().uri("/zones").with(as(coordinator)).header("Accept-Language", "en"))
                .bodyText()
                .contains("Business areas");
    }

    private OrganisationId anOrganisation(String name, OrganisationKind kind) {
        return directory.register(coordinator, NewOrganisation.named(name, kind));
    }

    private static String whereTo(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }

    private Document page(String uri) {
        return new Desk(mvc, coordinator).page(uri);
    }

    private MvcTestResult get(String uri) {
        return new Desk(mvc, coordinator).get(uri);
    }

    private MvcTestResult post(String uri, Map<String, String> form) {
        return new Desk(mvc, coordinator).post(uri, form);
    }
}
