package eu.maillage.directory.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class OrganisationFormTests {

    private final Directory directory;
    private final Asker coordinator;
    private final Desk desk;

    OrganisationFormTests(MockMvcTester mvc, Directory directory, Given given) {
        this.directory = directory;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"furniture", "fabrication meubles", "Fabrication de meub"})
    void wordsOfSeveralActivitiesAreAnsweredWithTheirCodes(String words) {
        assertThat(added(Map.of("sector", words)))
                .hasStatus(422)
                .bodyText()
                .contains("ont ces mots", "31.01Z Fabrication de meubles de bureau", "Tapez le code", words);
    }

    @Test
    void anEnglishListOfActivitiesLeadsWithTheirEnglishHeadings() {
        assertThat(desk.mvc()
                        .post()
                        .uri("/organisations/new")
                        .param("name", "Atelier")
                        .param("kind", "COMPANY")
                        .param("sector", "software")
                        .header("Accept-Language", "en")
                        .with(as(coordinator))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "62.01Z Computer programming, consultancy and related activities (Programmation informatique)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meubles de cuisine", "31.02Z", "Fabrication de meubles de cuisine"})
    void wordsOfOneActivityAloneAreIt(String words) {
        MvcTestResult added = added(Map.of("sector", words));

        assertThat(added).hasStatus3xxRedirection();
        assertThat(desk.get(Objects.requireNonNull(added.getResponse().getRedirectedUrl())))
                .bodyText()
                .contains("31.02Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pas un site", "aucun", "https://site", "www.exemple .fr"})
    void whatCannotBeAWebsiteIsRefused(String written) {
        assertThat(added(Map.of("website", written)))
                .hasStatus(422)
                .bodyText()
                .contains("Ce n’est pas l’adresse d’un site", written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.exemple.fr", "HTTP://exemple.fr#a", "https://été.exemple.fr:8443/page?a=b.c"})
    void whatMayBeAWebsiteIsTaken(String written) {
        assertThat(added(Map.of("website", written))).hasStatus3xxRedirection();
    }

    @Test
    void aPostalCodeHasDigits() {
        assertThat(added(Map.of("postalCode", "ABC")))
                .hasStatus(422)
                .bodyText()
                .contains("Un code postal a des chiffres");
        assertThat(added(Map.of("postalCode", "SW1A 1AA"))).hasStatus3xxRedirection();
    }

    @Test
    void anAddressWithTwoAtSignsIsAnsweredWithWhatIsWrong() {
        var mill = directory.register(coordinator, NewOrganisation.named("Moulin", OrganisationKind.COMPANY));

        assertThat(desk.post(
                        "/organisations/" + mill + "/contacts/new",
                        Map.of("name", "Lou", "email", "lou@@late", "version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("une seule arobase");
    }

    private MvcTestResult added(Map<String, String> told) {
        Map<String, String> form = new HashMap<>(Map.of("name", "Atelier", "kind", "COMPANY", "version", "0"));
        form.putAll(told);
        return desk.post("/organisations/new", form);
    }
}
