package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.PlanPublication;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
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
    private final Directory directory;
    private final Given given;
    private final Asker coordinator;
    private final UUID event;

    RoomPagesTests(
            MockMvcTester web,
            ControlRoom room,
            PlanPublication publication,
            MovableClock clock,
            Given given,
            Events events,
            Directory directory) {
        this.directory = directory;
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
    void aFacilitatorsCardIsHeldByItsNumberWhenThePageIsFetchedAgain() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        Document screen = page(link(Role.FACILITATOR), "/facilitator?table=2");

        assertThat(screen.select("#room").attr("data-here"))
                .endsWith("/facilitator?table=2&phase=OFFERS&round=1&card=A-02");
    }

    @Test
    void betweenTwoPhasesTheRoundThatWasLastStays() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        room.press(coordinator, event, new Press.NextRound(), 1);
        room.press(coordinator, event, new Press.EndPhase(), 2);

        assertThat(page(link(Role.FACILITATOR), "/facilitator?table=2")
                        .select(".card-number")
                        .text())
                .isEqualTo("A-01");
    }

    @Test
    void whoeverHasNotSaidWhichTableIsHersIsAsked() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        for (Role role : List.of(Role.SECRETARY, Role.FACILITATOR)) {
            Document asked = page(link(role), role == Role.SECRETARY ? "/secretary" : "/facilitator");

            assertThat(asked.text()).contains("À quelle table êtes-vous ?");
            assertThat(asked.select(".table-choice").eachText())
                    .containsExactly(
                            "Table 1 Boulangerie Martin · Imprimerie du Lac · Garage des Alpes",
                            "Table 2 Maçonnerie Rossi · Jardins & Co");
            assertThat(asked.select(".card-face")).isEmpty();
        }
    }

    @Test
    void afterTheLastPhaseTheScreenThanksAndTheControlRoomLeadsOn() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        playThrough();

        assertThat(page(link(Role.SCREEN), "/screen").text())
                .contains("La bourse est terminée", "Merci à toutes et à tous !");
        Document control = control();
        assertThat(control.text())
                .contains("Et maintenant", "4 fiches sont restées sans réponse", "Table 1, Offres, tour 1 : une fiche");
        assertThat(control.select("#close form").attr("action")).isEqualTo("/events/" + event + "/move");
        assertThat(control.select("#close p").text()).contains("4 fiches sont restées sans réponse");
        assertThat(control.select("a[href$=/results]")).isNotEmpty();
        assertThat(control.select("a[href$='/paper-grid?table=1&phase=OFFERS&round=1']"))
                .isNotEmpty();
    }

    @Test
    void theControlRoomTellsAtWhichTableANewcomerSits() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        assertThat(control().text()).doesNotContain("Placées depuis le début");
        publication.publish(coordinator, event, withANewcomer());

        assertThat(control().text()).contains("Placées depuis le début", "La Retardataire : Table 2");
    }

    private RoundPlan withANewcomer() {
        List<RoundPlan.Table> tables = new ArrayList<>(SmallExchange.PLAN.tables());
        List<RoundPlan.Seat> seats = new ArrayList<>(tables.getLast().seats());
        UUID newcomer = directory
                .register(coordinator, NewOrganisation.named("La Retardataire", OrganisationKind.COMPANY))
                .value();
        seats.add(new RoundPlan.Seat(newcomer, "La Retardataire", true));
        tables.set(1, new RoundPlan.Table(2, "Table 2", seats));
        return new RoundPlan(tables, SmallExchange.PLAN.cards(), SmallExchange.PLAN.phases());
    }

    private void playThrough() {
        room.start(coordinator, event, Phase.OFFERS, 0);
        room.press(coordinator, event, new Press.EndPhase(), 1);
        room.start(coordinator, event, Phase.NEEDS, 2);
        room.press(coordinator, event, new Press.EndPhase(), 3);
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

        assertThat(control.text()).contains("Retirer le lien « Tables 3 et 4 » ?");
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
