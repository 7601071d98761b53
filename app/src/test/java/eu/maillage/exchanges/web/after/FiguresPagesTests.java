package eu.maillage.exchanges.web.after;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class FiguresPagesTests {

    private final MockMvcTester web;
    private final ApplicationContext application;
    private final Given given;
    private final SmallMorning morning;
    private final Asker observer;

    FiguresPagesTests(MockMvcTester web, ApplicationContext application, Given given) {
        this.web = web;
        this.application = application;
        this.given = given;
        this.morning = new SmallMorning(application, given.aCoordinator());
        morning.announce();
        this.observer = given.anObserverOf(morning.coordinator.territory());
    }

    private MvcTestResult get(String path, Asker asker) {
        return web.get().uri(path).with(as(asker)).exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .text();
    }

    private String figures() {
        return "/exchanges/" + morning.event + "/figures";
    }

    @Test
    void anObserverBeginsAtTheFiguresAndIsLedToEachExchange() {
        assertThat(get("/", observer)).hasStatus(302).redirectedUrl().isEqualTo("/exchanges");
        assertThat(get("/exchanges", observer))
                .bodyText()
                .contains("Bourse du Val-de-Brume", "href=\"" + figures() + "\"", "Chiffres");
    }

    @Test
    void anObserverSeesSumsAndNobodysName() {
        assertThat(text(get(figures(), observer)))
                .contains("Bourse du Val-de-Brume", "3structures", "4OUI", "1intérêt réciproque")
                .contains("La bourse n’est pas terminée")
                .doesNotContain("Boulangerie", "Martin", "four", "exchanges.after.");
        morning.close();
        assertThat(text(get(figures(), observer))).doesNotContain("n’est pas terminée");
    }

    @Test
    void beforeAnybodyAnsweredNothingIsCalledUnanswered() {
        AnExchange ahead = anExchange();
        String results = text(get("/events/" + ahead.event + "/exchange/results", ahead.coordinator));
        String figures =
                text(get("/exchanges/" + ahead.event + "/figures", given.anObserverOf(ahead.coordinator.territory())));

        assertThat(List.of(results, figures)).allSatisfy(page -> assertThat(page)
                .contains("Aucune réponse n’est encore notée", "16fiches")
                .doesNotContain("Sans réponse", "NON"));
    }

    @Test
    void theCardsOfTheAbsentGoRoundAndAreCountedLikeOnTheEventsOwnPage() {
        AnExchange ahead = anExchange();
        application
                .getBean(Events.class)
                .mark(ahead.coordinator, ahead.event, ahead.companies.getFirst(), ParticipantState.ABSENT);

        assertThat(text(get("/events/" + ahead.event, ahead.coordinator))).contains("16fiches apportées");
        assertThat(text(get("/events/" + ahead.event + "/exchange/results", ahead.coordinator)))
                .contains("3structures participantes", "16fiches en circulation");
    }

    private AnExchange anExchange() {
        return new AnExchange(
                given.aCoordinator(),
                application.getBean(Events.class),
                application.getBean(Cards.class),
                application.getBean(Directory.class),
                4);
    }

    @Test
    void theFiguresSpeakEnglish() {
        assertThat(web.get().uri(figures()).header("Accept-Language", "en").with(as(observer)))
                .bodyText()
                .contains("pair interested in each other", "The exchange is not over")
                .doesNotContain("exchanges.after.");
    }

    @Test
    void nobodyElseSeesFigures() {
        Asker secretary = given.aLinkWith(morning.coordinator.territory(), Role.SECRETARY, morning.event.scope());
        assertThat(get("/exchanges", secretary)).hasStatus(403);
        assertThat(get(figures(), secretary)).hasStatus(403);
        assertThat(get(figures(), given.anObserverOf(given.aCoordinator().territory())))
                .hasStatus(404);
    }

    @Test
    void anExchangeThatWasNotAnnouncedIsNotShown() {
        SmallMorning draft = new SmallMorning(application, given.aCoordinator());
        Asker elsewhere = given.anObserverOf(draft.coordinator.territory());
        assertThat(get("/exchanges", elsewhere)).bodyText().contains("Pas encore de bourse");
        assertThat(get("/exchanges/" + draft.event + "/figures", elsewhere)).hasStatus(404);
    }
}
