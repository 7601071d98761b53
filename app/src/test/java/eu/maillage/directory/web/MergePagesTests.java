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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two organisations become one. */
@MaillageTest
class MergePagesTests {

    private final MockMvcTester mvc;
    private final Given given;
    private final Directory directory;
    private final Asker coordinator;
    private final Desk desk;

    MergePagesTests(MockMvcTester mvc, Given given, Directory directory) {
        this.mvc = mvc;
        this.given = given;
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @Test
    void twoOrganisationsAreComparedAndMerged() {
        OrganisationId kept = anOrganisation("Le Moulin", OrganisationKind.COMPANY);
        OrganisationId other = anOrganisation("Moulin de Brume", OrganisationKind.ASSOCIATION);
        ContactId ana = directory.addContact(
                coordinator, other, new NewContact("Ana Ferrand", null, "ana@moulin.example", null));
        directory.consent(coordinator, ana, Purpose.LISTING, true, ConsentMeans.PAPER);
        String merge = "/organisations/" + kept + "/merge";

        assertThat(desk.get(merge)).bodyText().contains("Cherchez l’autre structure");
        assertThat(desk.get(merge + "?q=zzzz")).bodyText().contains("Aucune autre structure ne répond à");
        assertThat(desk.get(merge + "?q=brume")).bodyText().contains("Moulin de Brume");
        assertThat(desk.get(merge + "?with=" + other)).bodyText().contains("À choisir", "Ana Ferrand", "Association");
        assertThat(desk.post(
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

        assertThat(desk.get("/organisations/" + kept))
                .bodyText()
                .contains("Moulin de Brume", "Ana Ferrand", "Figurer dans les listes", "Entreprise");
        assertThat(desk.get("/organisations/" + other)).hasStatus3xxRedirection();
        assertThat(desk.post(merge, Map.of("with", other.toString(), "keptVersion", "1", "otherVersion", "1")))
                .hasStatus(404);
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
            assertThat(whereTo(desk.get("/organisations" + page))).as(page).isEqualTo("/organisations/" + kept);
            assertThat(mvc.get().uri("/organisations" + page).with(as(given.aCoordinator())))
                    .as(page)
                    .hasStatus(404);
        }
        assertThat(directory.mergers(coordinator, List.of(other, kept))).isEqualTo(Map.of(other, kept, middle, kept));
        assertThat(directory.mergers(given.aCoordinator(), List.of(other, kept)))
                .isEmpty();
    }

    @Test
    void noOrganisationIsMergedWithItself() {
        OrganisationId mill = anOrganisation("Le Moulin", OrganisationKind.COMPANY);
        String merge = "/organisations/" + mill + "/merge";

        assertThat(desk.page(merge + "?with=" + mill).select("input[name=keptVersion]"))
                .isEmpty();
        assertThat(desk.post(merge, Map.of("with", mill.toString(), "keptVersion", "1", "otherVersion", "1")))
                .hasStatus(409);
        assertThat(desk.get("/organisations/" + mill)).hasStatusOk().bodyText().contains("Le Moulin");
    }

    private void merge(OrganisationId gone, OrganisationId kept, int goneVersion) {
        assertThat(desk.post(
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

        desk.post(
                "/organisations/" + kept + "/merge",
                Map.of("with", other.toString(), "keptVersion", "1", "otherVersion", "1"));

        var entry = desk.page("/audit").select("tbody tr:contains(A fusionné deux structures)");
        assertThat(entry.select("a").eachText()).containsExactly("Le Moulin", "Moulin de Brume");
        assertThat(entry.select("a").eachAttr("href"))
                .containsExactly("/organisations/" + kept, "/organisations/" + other);
    }

    @Test
    void twoOfOneNameAreToldApartBeforeTheyAreMerged() {
        OrganisationId kept = numbered("Le Moulin", "44802058600013");
        OrganisationId other = numbered("Le moulin", "52323081100011");
        Document page = desk.page("/organisations/" + kept + "/merge?with=" + other);

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
        assertThat(desk.get(merge + "?with=" + other)).bodyText().contains("deux établissements", "52323081100011");

        MvcTestResult asked = desk.post(merge, form);

        assertThat(asked).hasStatus(422).bodyText().contains("44802058600013", "Dites que c’est une seule structure");
        assertThat(directory.organisation(coordinator, other).orElseThrow().id())
                .isEqualTo(other);
        form.put("despiteNumbers", "true");
        assertThat(desk.post(merge, form)).hasStatus3xxRedirection();
        assertThat(directory.organisation(coordinator, other).orElseThrow().id())
                .isEqualTo(kept);
    }

    private OrganisationId numbered(String name, String siret) {
        return directory.register(
                coordinator, new NewOrganisation(name, OrganisationKind.COMPANY, siret, null, null, null, null, null));
    }

    private OrganisationId anOrganisation(String name, OrganisationKind kind) {
        return directory.register(coordinator, NewOrganisation.named(name, kind));
    }

    private static String whereTo(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
