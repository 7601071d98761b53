package eu.maillage.exchanges.web.after;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.exchanges.Interest;
import eu.maillage.exchanges.InterestRecorded;
import eu.maillage.exchanges.Interests;
import eu.maillage.mail.domain.MailSituations;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MailServer;
import eu.maillage.testing.MaillageTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class ResultsPagesTests {

    private final MockMvcTester web;
    private final Interests interests;
    private final ConfigurableApplicationContext application;
    private final Given given;
    private final SmallMorning morning;

    ResultsPagesTests(MockMvcTester web, Interests interests, ConfigurableApplicationContext application, Given given) {
        this.web = web;
        this.interests = interests;
        this.application = application;
        this.given = given;
        this.morning = new SmallMorning(application, given.aCoordinator());
    }

    @Test
    void thePageShowsTheFiguresAndEveryFile() {
        String page = text(get("", morning.coordinator));

        assertThat(page)
                .contains("Résultats de la bourse", "3structures", "3fiches", "4OUI", "1intérêt réciproque")
                .contains("Boulangerie Martin", "Imprimerie du Lac", "Après la clôture")
                .doesNotContain("exchanges.after.");
    }

    @Test
    void onPaperThePageNamesItsEventAndKeepsNoDownloads() {
        Document page = document(get("", morning.coordinator));

        assertThat(page.select("p.paper-only").text()).contains("Bourse du Val-de-Brume", "24 novembre 2026");
        assertThat(page.select("td:has(.file-link)")).isNotEmpty().allMatch(cell -> cell.hasClass("screen-only"));
        assertThat(page.select("thead th.screen-only").eachText()).hasSize(1);
    }

    @Test
    void thePageSpeaksEnglish() {
        assertThat(text(web.get()
                        .uri(morning.address())
                        .header("Accept-Language", "en")
                        .with(as(morning.coordinator))
                        .exchange()))
                .contains("Results of the exchange", "1pair interested in each other")
                .doesNotContain("exchanges.after.");
    }

    @Test
    void theResultsAreTheCoordinatorsOfThisTerritory() {
        Asker secretary = given.aLinkWith(morning.coordinator.territory(), Role.SECRETARY, morning.event.scope());

        for (String path : List.of("", "/files.zip", "/summary.xlsx", "/files/" + morning.baker)) {
            assertThat(get(path, secretary)).hasStatus(403);
            assertThat(get(path, given.aCoordinator())).hasStatus(404);
        }
        assertThat(get("/files/" + morning.event, morning.coordinator)).hasStatus(404);
    }

    @Test
    void filesAreSentOnceTheEventIsOver() throws MessagingException, IOException {
        assertThat(post("/send")).flash().hasEntrySatisfying("notice", notice -> assertThat(notice)
                .hasToString("Notice[tone=CARE, key=exchanges.after.results.not-over, arguments=[], way=null]"));
        morning.close();
        assertThat(text(get("", morning.coordinator))).contains("Envoyer les 2 fichiers par courriel");

        assertThat(post("/send")).flash().hasEntrySatisfying("notice", notice -> assertThat(notice)
                .hasToString("Notice[tone=CARE, key=exchanges.after.results.sent-but, arguments=[2, 1], way=null]"));

        eventually("the baker gets her file", () -> !MailServer.lettersTo(morning.bakersAddress())
                .isEmpty());
        var letter = MailServer.lettersTo(morning.bakersAddress()).getFirst();
        assertThat(letter.getSubject()).isEqualTo("Vos résultats\u00a0: Bourse du Val-de-Brume");
        assertThat(((Multipart) letter.getContent()).getBodyPart(1).getFileName())
                .isEqualTo("bourse-2026-11-24-boulangerie-martin.xlsx");
        eventually("the letter is noted as sent", () -> text(get("", morning.coordinator))
                .contains("Envoyé le"));
        assertThat(text(get("", morning.coordinator)))
                .contains("Renvoyer", "Pas d’adresse électronique")
                .doesNotContain("par courriel Envoyer les fichiers");
    }

    @Test
    void anAddressThatRefusedIsNotCountedAndIsTriedOnceMoreWhenThatIsAskedFor() {
        application.getBean(MailSituations.class).aLetterGivenUp(morning.coordinator, morning.bakersAddress());
        morning.close();

        assertThat(post("/send")).flash().hasEntrySatisfying("notice", notice -> assertThat(notice)
                .hasToString("Notice[tone=CARE, key=exchanges.after.results.sent-but, arguments=[1, 2], way=null]"));
        eventually("her letter stays here", () -> text(get("", morning.coordinator))
                .contains("Pas parti"));

        assertThat(post("/send/" + morning.baker)).flash().hasEntrySatisfying("notice", notice -> assertThat(notice)
                .hasToString("Notice[tone=GOOD, key=exchanges.after.results.sent, arguments=[1], way=null]"));
        eventually("the baker gets her file", () -> !MailServer.lettersTo(morning.bakersAddress())
                .isEmpty());
    }

    @Test
    void whoeverWasSilentIsNotToldThatSheStayedAway() throws MessagingException, IOException {
        String address = morning.aSilentGuest();
        morning.close();
        post("/send");

        eventually("she gets her file", () -> !MailServer.lettersTo(address).isEmpty());
        assertThat(words(MailServer.lettersTo(address).getFirst()))
                .contains("a donné pour Filature Muette", "aucun intérêt n’a été noté")
                .doesNotContain("pas pu venir", "Merci d’avoir participé", "Prenez contact");
        eventually("the baker gets hers", () -> !MailServer.lettersTo(morning.bakersAddress())
                .isEmpty());
        assertThat(words(MailServer.lettersTo(morning.bakersAddress()).getFirst()))
                .contains("Merci d’avoir participé", "Prenez contact");
    }

    private static String words(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart parts)) {
            return part.isMimeType("text/*") ? part.getContent().toString() : "";
        }
        StringBuilder words = new StringBuilder();
        for (int number = 0; number < parts.getCount(); number++) {
            words.append(words(parts.getBodyPart(number)));
        }
        return words.toString();
    }

    @Test
    void theHomeOfTheEventLeadsToTheResults() {
        morning.close();
        String home = text(web.get()
                .uri("/events/" + morning.event)
                .with(as(morning.coordinator))
                .exchange());

        assertThat(home).contains("Chaque structure attend son fichier.");
    }

    @Test
    void everyOuiIsToldOnceWhenTheEventCloses() {
        List<InterestRecorded> told = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> ear = fact -> {
            if (fact.getPayload() instanceof InterestRecorded recorded
                    && recorded.territory().equals(morning.coordinator.territory())) {
                told.add(recorded);
            }
        };
        application.addApplicationListener(ear);
        try {
            assertThat(interests.of(morning.coordinator, morning.event)).isEmpty();
            morning.close();
            eventually(
                    "the interests are recorded",
                    () -> interests.of(morning.coordinator, morning.event).size() == 4);
        } finally {
            application.removeApplicationListener(ear);
        }

        assertThat(told)
                .extracting(InterestRecorded::card, InterestRecorded::interested, InterestRecorded::owner)
                .containsExactlyInAnyOrder(
                        tuple(morning.oven, morning.printer, morning.baker),
                        tuple(morning.paper, morning.baker, morning.printer),
                        tuple(morning.pallets, morning.baker, morning.mason),
                        tuple(morning.pallets, morning.printer, morning.mason));
        assertThat(interests.of(morning.coordinator, morning.event))
                .extracting(Interest::card)
                .containsOnly(morning.oven, morning.paper, morning.pallets);
        assertThat(interests.of(given.aCoordinator(), morning.event)).isEmpty();
    }

    private MvcTestResult get(String path, Asker asker) {
        return web.get().uri(morning.address() + path).with(as(asker)).exchange();
    }

    private MvcTestResult post(String path) {
        return web.post()
                .uri(morning.address() + path)
                .with(as(morning.coordinator))
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult result) {
        return document(result).text();
    }

    private static Document document(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
