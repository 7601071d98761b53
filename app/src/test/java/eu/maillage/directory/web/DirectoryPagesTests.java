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
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Organisations, their contacts and their zones, and who may see them. */
@MaillageTest
class DirectoryPagesTests {

    private final MockMvcTester mvc;
    private final Given given;
    private final Directory directory;
    private final Asker coordinator;
    private final Desk desk;

    DirectoryPagesTests(MockMvcTester mvc, Given given, Directory directory) {
        this.mvc = mvc;
        this.given = given;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @Test
    void anOrganisationIsAddedShownAndChanged() {
        MvcTestResult added = desk.post(
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

        assertThat(desk.get(address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Moulin de Brume", "44802058600013", "10.61A", "La Gare", "insertion", "Pas encore de contact");
        assertThat(desk.get(address + "/edit")).bodyText().contains("value=\"Moulin de Brume\"");
        assertThat(desk.post(address + "/edit", Map.of("name", "Moulin neuf", "kind", "COMPANY", "version", "1")))
                .hasStatus3xxRedirection();
        assertThat(desk.get(address))
                .bodyText()
                .contains("Moulin neuf")
                .doesNotContain("44802058600013", "position inconnue");
    }

    @Test
    void aFormThatCannotBeReadComesBackWithWhatWasTyped() {
        assertThat(desk.post(
                        "/organisations/new",
                        Map.of(
                                "name",
                                "",
                                "kind",
                                "COMPANY",
                                "identifier",
                                "4,41E+13",
                                "sector",
                                "licornes",
                                "version",
                                "0")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "4,41E+13",
                        "Un tableur a abîmé ce numéro",
                        "Aucune activité de la NAF (révision 2) n’a ce code ou ces mots",
                        "Donnez le nom");
    }

    @Test
    void aStaleFormIsAConflictAndKeepsWhatWasTyped() {
        OrganisationId mill = anOrganisation("Moulin", OrganisationKind.COMPANY);
        String edit = "/organisations/" + mill + "/edit";
        assertThat(desk.post(edit, Map.of("name", "Moulin neuf", "kind", "COMPANY", "version", "1")))
                .hasStatus3xxRedirection();

        assertThat(desk.post(edit, Map.of("name", "Moulin vieux", "kind", "COMPANY", "version", "1")))
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un a changé cela", "Moulin vieux", "name=\"version\" value=\"2\"");
    }

    @Test
    void aLikelyDuplicateIsShownBeforeItIsAdded() {
        anOrganisation("SARL Le Moulin", OrganisationKind.COMPANY);
        Map<String, String> form = Map.of("name", "le moulin", "kind", "COMPANY", "version", "0");
        assertThat(desk.post("/organisations/new", form))
                .hasStatus(422)
                .bodyText()
                .contains("lui ressemble", "SARL Le Moulin");

        assertThat(desk.post(
                        "/organisations/new",
                        Map.of("name", "le moulin", "kind", "COMPANY", "version", "0", "anyway", "true")))
                .hasStatus3xxRedirection();
    }

    @Test
    void aContactIsAddedConsentsAndIsErased() {
        OrganisationId mill = anOrganisation("Moulin", OrganisationKind.COMPANY);
        String contacts = "/organisations/" + mill + "/contacts";
        assertThat(desk.post(contacts + "/new", Map.of("name", "", "email", "ana", "phone", "12", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Ce n’est pas une adresse électronique", "ne peut pas être composé");
        String ana = whereTo(desk.post(
                contacts + "/new", Map.of("name", "Ana Ferrand", "email", "ana@moulin.example", "version", "0")));
        assertThat(desk.post(contacts + "/new", Map.of("name", "Naël", "email", "naël@moulin.example", "version", "0")))
                .hasStatus(422);
        assertThat(desk.get(ana))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Ferrand", "sans une coche, la réponse est non");

        assertThat(desk.post(ana + "/consents", Map.of("purposes", "SHARING,PHOTOS", "means", "PHONE", "said", "0")))
                .hasStatus3xxRedirection();
        assertThat(desk.get(ana)).bodyText().contains("Oui\u00a0: Partage des coordonnées", "Par téléphone");
        Document page = desk.page(ana);
        assertThat(page.select("form[action$=/consents]")).hasSize(1);
        assertThat(page.select("input[name=purposes][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("SHARING", "PHOTOS");
        assertThat(desk.post(ana + "/consents", Map.of("purposes", "SHARING", "means", "EMAIL", "said", "2")))
                .hasStatus3xxRedirection();
        assertThat(desk.page(ana).select("input[name=purposes][checked]").eachAttr("value"))
                .containsExactly("SHARING");
        assertThat(desk.post(ana + "/erase", Map.of())).hasStatus3xxRedirection();
        assertThat(desk.get(ana)).hasStatus(404);
        assertThat(desk.get("/organisations/" + mill)).bodyText().doesNotContain("Ferrand");
    }

    @Test
    void onAPhoneAnOrganisationsPageIsScannedWithItsPeopleFirstAndTheRestFolded() {
        OrganisationId mill = anOrganisation("Le Moulin", OrganisationKind.COMPANY);
        ContactId ana = directory.addContact(
                coordinator, mill, new NewContact("Ana Ferrand", null, "ana@moulin.example", null));
        directory.consent(coordinator, ana, Purpose.LISTING, true, ConsentMeans.PAPER);

        Document page = desk.page("/organisations/" + mill);

        assertThat(page.select("main details:not([open]) > summary").eachText())
                .containsSubsequence("Un accord", "Renseignements", "Autres actions");
        assertThat(page.select("main details dl.facts")).hasSize(1);
        assertThat(page.select("main details input[name=q]")).hasSize(1);
        assertThat(page.select("main h2").eachText()).startsWith("Contacts");
    }

    @Test
    void zonesAreAddedRenamedAndRemoved() {
        assertThat(desk.post("/zones", Map.of("name", "La Gare", "version", "0")))
                .hasStatus3xxRedirection();
        assertThat(desk.post("/zones", Map.of("name", "LA GARE", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("Une zone porte déjà ce nom");
        String zone = "/zones/" + directory.zone(coordinator, "La Gare");
        assertThat(desk.post(zone, Map.of("name", "Gare Sud", "version", "1"))).hasStatus3xxRedirection();
        assertThat(desk.get("/zones")).bodyText().contains("Gare Sud");
        assertThat(desk.post(zone + "/remove", Map.of())).hasStatus3xxRedirection();
        assertThat(desk.get("/zones")).bodyText().doesNotContain("Gare Sud");
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
                .contains("Zones");
    }

    private OrganisationId anOrganisation(String name, OrganisationKind kind) {
        return directory.register(coordinator, NewOrganisation.named(name, kind));
    }

    private static String whereTo(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
