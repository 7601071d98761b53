package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.PlanPublication;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class RoomPagesTests {

    private final MockMvcTester web;
    private final ControlRoom room;
    private final PlanPublication publication;
    private final MovableClock clock;
    private final Given given;
    private final Asker coordinator;
    private final UUID event;

    RoomPagesTests(
            MockMvcTester web,
            ControlRoom room,
            PlanPublication publication,
            MovableClock clock,
            Given given,
            Events events) {
        this.web = web;
        this.room = room;
        this.publication = publication;
        this.clock = clock;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(events, coordinator);
    }

    @Test
    void theControlRoomLeadsFromTheFirstRoundToTheEnd() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        assertThat(control().text()).contains("La salle n’a pas encore commencé", "Commencer la phase « Offres »");

        post("/live/start", "phase", "OFFERS", "seen", "0");
        assertThat(control().text()).contains("Offres, tour 1 sur 2", "Passer au tour 2", "Table 1 reçoit le paquet 2");

        post("/live/press", "press", "NEXT_ROUND", "seen", "1");
        assertThat(control().text()).contains("Offres, tour 2 sur 2", "Terminer la phase « Offres »");

        post("/live/press", "press", "END_PHASE", "seen", "2");
        assertThat(control().text())
                .contains("Offres : phase terminée", "Commencer la phase « Besoins »", "Annuler : fin de la phase");

        post("/live/press", "press", "UNDO", "seen", "3");
        assertThat(control().text()).contains("Offres, tour 2 sur 2", "Rétablir : fin de la phase");
    }

    @Test
    void thePageOfBeforeAPressPressesNothing() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        post("/live/start", "phase", "OFFERS", "seen", "0");
        post("/live/press", "press", "NEXT_ROUND", "seen", "1");
        MvcTestResult second = post("/live/press", "press", "NEXT_ROUND", "seen", "1");

        assertThat(second).hasStatus(302).flash().containsKey("notice");
        assertThat(second.getMvcResult().getFlashMap().get("notice"))
                .hasToString("Notice[tone=CARE, key=live.press.already-moved, arguments=[]]");
        assertThat(control().text()).contains("tour 2 sur 2");
    }

    @Test
    void theProjectedScreenShowsTheClockAndWhereTheBatchesAre() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        clock.forward(Duration.ofMinutes(2));
        Document screen = page(link(Role.SCREEN), "/screen");

        assertThat(screen.select("[data-clock]").text()).matches("[23]:\\d\\d");
        assertThat(screen.select(".wall-tables li").eachText()).containsExactly("Table 1 paquet 1", "Table 2 paquet 2");
        assertThat(screen.text()).doesNotContain("Boulangerie", "Four disponible");
    }

    @Test
    void theFacilitatorReadsTheCardAndWhatComesNext() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        Document screen = page(link(Role.FACILITATOR), "/facilitator?table=2");

        assertThat(screen.select(".card-face").text())
                .contains("A-02", "Échafaudage", "Maçonnerie Rossi", "Prêt, six mètres.");
        assertThat(screen.text()).contains("C’est la dernière fiche du paquet.");
    }

    @Test
    void anAddressKeptFromAnEarlierRoundShowsTheRoundThatIsOn() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        Document screen = page(link(Role.FACILITATOR), "/facilitator?table=2&phase=NEEDS&round=1&card=1");

        assertThat(screen.select(".card-number").text()).isEqualTo("A-02");
    }

    @Test
    void beforeThePlanIsPublishedEveryScreenSaysSo() {
        assertThat(page(link(Role.FACILITATOR), "/facilitator").text()).contains("Le plan n’est pas encore arrivé");
        assertThat(page(link(Role.SECRETARY), "/secretary").text()).contains("Le plan n’est pas encore arrivé");
        assertThat(page(link(Role.SCREEN), "/screen").text()).contains("Bienvenue");
        assertThat(control().text()).contains("Aucun plan n’a encore été transmis");
    }

    @Test
    void theScreensSpeakEnglishToo() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);

        for (String path : List.of("/live", "/screen", "/facilitator", "/secretary", "/paper-grid")) {
            MvcTestResult answer = web.get()
                    .uri(path(path))
                    .header("Accept-Language", "en")
                    .with(as(coordinator))
                    .exchange();
            assertThat(answer)
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"en\"")
                    .doesNotContain("tour 1");
        }
    }

    @Test
    void aLinkOpensItsOwnScreenAndNoOther() {
        publication.publish(coordinator, event, SmallExchange.PLAN);

        assertThat(status(link(Role.SCREEN), path("/secretary"))).isEqualTo(403);
        assertThat(status(link(Role.SCREEN), path("/facilitator"))).isEqualTo(403);
        assertThat(status(link(Role.FACILITATOR), path("/secretary"))).isEqualTo(403);
        assertThat(status(link(Role.SECRETARY), path("/live"))).isEqualTo(403);
        assertThat(status(link(Role.SECRETARY), path("/live/progress"))).isEqualTo(403);
        assertThat(status(link(Role.SECRETARY), "/events/" + Ids.next() + "/exchange/secretary"))
                .isEqualTo(403);
    }

    @Test
    void anotherTerritorysCoordinatorFindsNothing() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        Asker elsewhere = given.aCoordinator();

        for (String path : List.of(
                "/live",
                "/live/clock",
                "/live/clock/stream",
                "/live/progress",
                "/live/progress/stream",
                "/screen",
                "/facilitator",
                "/secretary",
                "/secretary/content",
                "/paper-grid")) {
            assertThat(status(elsewhere, path(path))).as(path).isEqualTo(404);
        }
    }

    @Test
    void aLinkIsMadeShownOnceAndRevoked() {
        MvcTestResult made = post("/live/links", "role", "SECRETARY", "label", "Tables 3 et 4");
        assertThat(made).hasStatusOk().bodyText().contains("Tables 3 et 4", "/enter/", "<svg");
        Document control = control();
        assertThat(control.text()).contains("Tables 3 et 4", "Retirer");

        String revoke = control.select("form[action$=/revoke]").attr("action");
        web.post().uri(revoke).with(as(coordinator)).with(csrf()).exchange();
        assertThat(control().text()).contains("retiré ou expiré");
    }

    @Test
    void noLinkMakesACoordinator() {
        assertThat(post("/live/links", "role", "COORDINATOR")).hasStatus(403);
    }

    private Document control() {
        return page(coordinator, "/live");
    }

    private Document page(Asker asker, String path) {
        MvcTestResult answer = web.get().uri(path(path)).with(as(asker)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer).replace('\u00a0', ' '));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int status(Asker asker, String path) {
        return web.get().uri(path).with(as(asker)).exchange().getResponse().getStatus();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = web.post().uri(path(path)).with(as(coordinator)).with(csrf());
        for (int place = 0; place < fields.length; place += 2) {
            request.param(fields[place], fields[place + 1]);
        }
        return request.exchange();
    }

    private Asker link(Role role) {
        return given.aLinkWith(coordinator.territory(), role, Crew.scope(event));
    }

    private String path(String path) {
        return "/events/" + event + "/exchange" + path;
    }
}
