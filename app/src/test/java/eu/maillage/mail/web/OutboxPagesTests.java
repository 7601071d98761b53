package eu.maillage.mail.web;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.accounts.People;
import eu.maillage.mail.LetterId;
import eu.maillage.mail.domain.MailSituations;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MailServer;
import eu.maillage.testing.MaillageTest;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class OutboxPagesTests {

    private final Given given;
    private final People people;
    private final MailSituations situations;
    private final MockMvcTester mvc;

    OutboxPagesTests(Given given, People people, MailSituations situations, MockMvcTester mvc) {
        this.given = given;
        this.people = people;
        this.situations = situations;
        this.mvc = mvc;
    }

    @Test
    void aLetterGivenUpIsShownWithItsReasonAndAButton() {
        Asker coordinator = given.aCoordinator();
        LetterId letter = situations.aLetterGivenUp(coordinator, "ana@example.org");

        Document page = page(coordinator, "/mail");

        assertThat(page.text())
                .contains("ana@example.org", "Abandonné", "Cette adresse n’existe pas.", "550 5.1.1 unknown");
        assertThat(page.select("form[action=/mail/%s/send-again]".formatted(letter)))
                .hasSize(1);
        assertThat(page.html()).doesNotContain("Texte secret");
    }

    @Test
    void aTabShowsOneKindOfLetter() {
        Asker coordinator = given.aCoordinator();
        situations.aLetterGivenUp(coordinator, "ana@example.org");

        assertThat(page(coordinator, "/mail?shown=SENT").text()).doesNotContain("ana@example.org");
        assertThat(page(coordinator, "/mail?shown=FAILED").text()).contains("ana@example.org");
    }

    @Test
    void anEmptyOutboxSaysWhy() {
        assertThat(page(given.aCoordinator(), "/mail").text()).contains("Aucun message ici");
    }

    @Test
    void aLetterIsSentAgainByItsButton() {
        Asker coordinator = given.aCoordinator();
        LetterId letter = situations.aLetterGivenUp(coordinator, "ana@example.org");

        MvcTestResult answer = post(coordinator, "/mail/%s/send-again".formatted(letter));

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/mail");
        assertThat(page(coordinator, "/mail?shown=FAILED").text()).doesNotContain("ana@example.org");
        assertThat(page(coordinator, "/mail/suppressions").text()).doesNotContain("ana@example.org");
    }

    @Test
    void aLetterWhoseTextIsForgottenHasNoButton() {
        Asker coordinator = given.aCoordinator();
        LetterId letter = situations.aLetterForgotten(coordinator, "ana@example.org");

        assertThat(page(coordinator, "/mail?shown=FAILED").select("form[action$=/send-again]"))
                .isEmpty();
        assertThat(post(coordinator, "/mail/%s/send-again".formatted(letter))).hasStatus(404);
    }

    @Test
    void aTrialLetterShowsWhetherMailLeaves() {
        Asker coordinator = given.aCoordinator();
        String address = UUID.randomUUID() + "@example.org";

        assertThat(trial(coordinator, address)).hasStatus(302);

        eventually("it arrives", () -> !MailServer.lettersTo(address).isEmpty());
        assertThat(page(coordinator, "/mail").text()).contains(address, "Message d’essai");
    }

    @Test
    void theAddressOfATrialLetterIsThatOfWhomeverAsks() {
        Asker first = given.aCoordinator();
        String address = UUID.randomUUID() + "@example.org";
        var invited = (People.Invited) people.invite(first, "Ana Sol", address, Role.COORDINATOR);
        Asker ana =
                new Asker(first.territory(), Asker.Kind.PERSON, invited.person().value(), "Ana Sol", first.grants());

        assertThat(page(ana, "/mail").select("input[name=address]").val()).isEqualTo(address);
        assertThat(page(first, "/mail").select("input[name=address]").val()).isEmpty();
    }

    @Test
    void aTrialLetterToNoAddressIsRefused() {
        assertThat(trial(given.aCoordinator(), "ana")).hasStatus(422).bodyText().contains("une adresse électronique");
        assertThat(trial(given.aCoordinator(), " ")).hasStatus(422);
    }

    private MvcTestResult trial(Asker asker, String address) {
        return mvc.post()
                .uri("/mail/trial")
                .param("address", address)
                .with(as(asker))
                .with(csrf())
                .exchange();
    }

    @Test
    void lettersHeldWhileNoServerWasSetLeaveByOneButton() {
        Asker coordinator = given.aCoordinator();
        String address = UUID.randomUUID() + "@example.org";
        situations.aLetterHeld(coordinator, address);
        assertThat(page(coordinator, "/mail").text()).contains("Envoyer le message gardé");

        assertThat(post(coordinator, "/mail/release")).hasStatus(302);

        eventually("it arrives", () -> !MailServer.lettersTo(address).isEmpty());
    }

    @Test
    void anAddressSparedCanBeWrittenToAgain() {
        Asker coordinator = given.aCoordinator();
        situations.aLetterGivenUp(coordinator, "ana@example.org");
        assertThat(page(coordinator, "/mail/suppressions").text()).contains("ana@example.org", "n’existe pas");

        MvcTestResult answer = mvc.post()
                .uri("/mail/suppressions/lift")
                .param("address", "ana@example.org")
                .with(as(coordinator))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(302);
        assertThat(page(coordinator, "/mail/suppressions").text()).doesNotContain("ana@example.org");
    }

    @Test
    void whoeverDoesNotCoordinateIsRefused() {
        Asker coordinator = given.aCoordinator();
        Asker observer = given.anObserverOf(coordinator.territory());
        LetterId letter = situations.aLetterGivenUp(coordinator, "ana@example.org");

        assertThat(get(observer, "/mail")).hasStatus(403);
        assertThat(get(observer, "/mail/suppressions")).hasStatus(403);
        assertThat(post(observer, "/mail/%s/send-again".formatted(letter))).hasStatus(403);
        assertThat(post(observer, "/mail/release")).hasStatus(403);
    }

    @Test
    void aLetterOfAnotherTerritoryIsNotFound() {
        LetterId letter = situations.aLetterGivenUp(given.aCoordinator(), "ana@example.org");
        Asker elsewhere = given.aCoordinator();

        assertThat(post(elsewhere, "/mail/%s/send-again".formatted(letter))).hasStatus(404);
        assertThat(page(elsewhere, "/mail").text()).doesNotContain("ana@example.org");
    }

    @Test
    void thePageSpeaksEnglish() {
        Asker coordinator = given.aCoordinator();
        situations.aLetterGivenUp(coordinator, "ana@example.org");

        MvcTestResult answer = mvc.get()
                .uri("/mail")
                .header("Accept-Language", "en")
                .with(as(coordinator))
                .exchange();

        assertThat(answer).bodyText().contains("Given up", "This address does not exist.", "lang=\"en\"");
    }

    @Test
    void theMailboxIsOfTheDemonstrationAlone() {
        assertThat(get(given.aCoordinator(), "/demo/mailbox")).hasStatus(404);
    }

    private Document page(Asker asker, String address) {
        MvcTestResult answer = get(asker, address);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(
                new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private MvcTestResult get(Asker asker, String address) {
        return mvc.get().uri(address).with(as(asker)).exchange();
    }

    private MvcTestResult post(Asker asker, String address) {
        return mvc.post().uri(address).with(as(asker)).with(csrf()).exchange();
    }
}
