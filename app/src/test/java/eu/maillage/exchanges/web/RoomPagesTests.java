package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.domain.Phase;
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
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The screens of the room, and who may open them. */
@MaillageTest
class RoomPagesTests {

    private final RoomVisit visit;
    private final Given given;
    private final MovableClock clock;

    RoomPagesTests(ApplicationContext beans, Given given, MovableClock clock) {
        this.visit = new RoomVisit(beans);
        this.given = given;
        this.clock = clock;
    }

    @Test
    void theProjectedScreenShowsTheClockAndWhereTheBatchesAre() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        clock.forward(Duration.ofMinutes(2));
        Document screen = visit.page(visit.link(Role.SCREEN), "/screen");

        assertThat(screen.select("[data-clock]").text()).matches("[23]:\\d\\d");
        assertThat(screen.select(".wall-tables li").eachText()).containsExactly("Table 1 paquet 1", "Table 2 paquet 2");
        assertThat(screen.text()).doesNotContain("Boulangerie", "Four disponible");
    }

    @Test
    void theFacilitatorReadsTheCardAndWhatComesNext() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        Document screen = visit.page(visit.link(Role.FACILITATOR), "/facilitator?table=2");

        assertThat(screen.select(".card-face").text())
                .contains("A-02", "Échafaudage", "Maçonnerie Rossi", "Prêt, six mètres.");
        assertThat(screen.text()).contains("C’est la dernière fiche du paquet.");
    }

    @Test
    void theFacilitatorIsToldTheSecondsThatThePlanTellsAndForHowManyCardsTheyLast() {
        visit.publish(new RoundPlan(
                SmallExchange.PLAN.tables(),
                SmallExchange.PLAN.cards(),
                List.of(
                        new RoundPlan.PhasePlan(
                                Phase.OFFERS,
                                Duration.ofMinutes(1),
                                Duration.ZERO,
                                Duration.ofSeconds(40),
                                List.of(new RoundPlan.Round(List.of(new RoundPlan.Visit(
                                        1, 1, List.of(SmallExchange.BAKERS_OFFER, SmallExchange.MASONS_OFFER)))))),
                        SmallExchange.PLAN.phase(Phase.NEEDS).orElseThrow())));
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);

        assertThat(visit.page(visit.link(Role.FACILITATOR), "/facilitator?table=1")
                        .select(".desk-count")
                        .text()
                        .replace('\u00a0', ' '))
                .isEqualTo("Fiche 1 sur 2, environ 60 secondes par fiche ; il y a du temps pour la première");
    }

    @Test
    void theControlRoomHasTheWordsReadyForWhenTimeIsOver() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        assertThat(visit.control().select(".room-line [data-time-over][hidden]").text())
                .isEqualTo("Temps écoulé");

        clock.forward(Duration.ofHours(1));

        assertThat(visit.control()
                        .select(".room-line [data-time-over]:not([hidden])")
                        .text())
                .isEqualTo("Temps écoulé");
    }

    @Test
    void whatIsReadAloudIsAllThatThePrintedCardSays() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        String[] said = {
            "20 kg par semaine", "du 2 décembre 2026 au 30 juin 2027", "Annecy", "Conditions : Sur rendez-vous"
        };

        for (Role role : List.of(Role.FACILITATOR, Role.SECRETARY)) {
            String page = role == Role.FACILITATOR ? "/facilitator?table=1" : "/secretary?table=1";
            assertThat(visit.page(visit.link(role), page).select(".card-face").text())
                    .contains(said);
        }
        MvcTestResult grid = visit.web
                .get()
                .uri(visit.path("/secretary/content"))
                .with(as(visit.link(Role.SECRETARY)))
                .exchange();
        assertThat(RoomVisit.body(grid).replace('\u00a0', ' ')).contains(String.join(" · ", said));
    }

    @Test
    void whatIsReadAloudIsToldInEachReadersLanguage() {
        visit.publish(SmallExchange.PLAN);
        MvcTestResult grid = visit.web
                .get()
                .uri(visit.path("/secretary/content"))
                .header("Accept-Language", "en")
                .with(as(visit.link(Role.SECRETARY)))
                .exchange();

        assertThat(RoomVisit.body(grid).replace('\u00a0', ' ')).contains("20 kg a week", "Conditions: Sur rendez-vous");
    }

    @Test
    void aFacilitatorsCardIsHeldByItsNumberWhenThePageIsFetchedAgain() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        Document screen = visit.page(visit.link(Role.FACILITATOR), "/facilitator?table=2");

        assertThat(screen.select("#room").attr("data-here"))
                .endsWith("/facilitator?table=2&phase=OFFERS&round=1&card=A-02");
    }

    @Test
    void betweenTwoPhasesTheSecretaryCompletesTheLastRoundAndTheFacilitatorWaits() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        visit.room.press(visit.coordinator, visit.event, new Press.NextRound(), 1);
        visit.room.press(visit.coordinator, visit.event, new Press.EndPhase(), 2);

        assertThat(visit.page(visit.link(Role.SECRETARY), "/secretary?table=2")
                        .select(".card-number")
                        .text())
                .isEqualTo("A-01");
        Document screen = visit.page(visit.link(Role.FACILITATOR), "/facilitator?table=2");
        assertThat(screen.text()).contains("Offres : phase terminée", "Attendez la phase suivante");
        assertThat(screen.select(".card-face, .desk-steps, .desk-count")).isEmpty();
    }

    @Test
    void onceAllPhasesAreOverTheFacilitatorIsThanked() {
        visit.publish(SmallExchange.PLAN);
        visit.playThrough();

        Document screen = visit.page(visit.link(Role.FACILITATOR), "/facilitator?table=2");
        assertThat(screen.text()).contains("Merci à toutes et à tous").doesNotContain("Attendez");
        assertThat(screen.select(".card-face, .desk-steps")).isEmpty();
    }

    @Test
    void whoeverHasNotSaidWhichTableIsHersIsAsked() {
        visit.publish(SmallExchange.PLAN);
        for (Role role : List.of(Role.SECRETARY, Role.FACILITATOR)) {
            Document asked = visit.page(visit.link(role), role == Role.SECRETARY ? "/secretary" : "/facilitator");

            assertThat(asked.text()).contains("À quelle table êtes-vous ?");
            assertThat(asked.select(".table-choice").eachText())
                    .containsExactly(
                            "Table 1 Boulangerie Martin · Imprimerie du Lac · Garage des Alpes",
                            "Table 2 Maçonnerie Rossi · Jardins & Co");
            assertThat(asked.select(".card-face")).isEmpty();
        }
    }

    @Test
    void anAddressKeptFromAnEarlierRoundShowsTheRoundThatIsOn() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        Document screen = visit.page(visit.link(Role.FACILITATOR), "/facilitator?table=2&phase=NEEDS&round=1&card=1");

        assertThat(screen.select(".card-number").text()).isEqualTo("A-02");
    }

    @Test
    void aSecretaryWhoLooksBackIsToldSoAndFindsHerWayToTheRoom() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        visit.room.press(visit.coordinator, visit.event, new Press.NextRound(), 1);
        Asker secretary = visit.link(Role.SECRETARY);

        assertThat(visit.page(secretary, "/secretary?table=2")
                        .select("nav[aria-label=Tours] a")
                        .eachAttr("href"))
                .anyMatch(there -> there.endsWith("/secretary?table=2&phase=OFFERS&round=1"));
        Document back = visit.page(secretary, "/secretary?table=2&phase=OFFERS&round=1");
        assertThat(back.text()).contains("Cette page montre un autre tour : Offres, tour 1.");
        assertThat(back.select("a:contains(Revenir au tour de la salle)").attr("href"))
                .endsWith("/secretary?table=2");
        assertThat(visit.page(secretary, "/secretary?table=2").text()).doesNotContain("un autre tour");
    }

    @Test
    void beforeThePlanIsPublishedEveryScreenSaysSo() {
        assertThat(visit.page(visit.link(Role.FACILITATOR), "/facilitator").text())
                .contains("Le plan n’est pas encore arrivé");
        assertThat(visit.page(visit.link(Role.SECRETARY), "/secretary").text())
                .contains("Le plan n’est pas encore arrivé");
        assertThat(visit.page(visit.link(Role.SCREEN), "/screen").text()).contains("Bienvenue");
        assertThat(visit.control().text()).contains("Aucun plan n’a encore été transmis");
    }

    @Test
    void theScreensSpeakEnglishToo() {
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);

        for (String path : List.of("/live", "/screen", "/facilitator", "/secretary", "/paper-grid")) {
            MvcTestResult answer = visit.web
                    .get()
                    .uri(visit.path(path))
                    .header("Accept-Language", "en")
                    .with(as(visit.coordinator))
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
        visit.publish(SmallExchange.PLAN);

        assertThat(visit.status(visit.link(Role.SCREEN), visit.path("/secretary")))
                .isEqualTo(403);
        assertThat(visit.status(visit.link(Role.SCREEN), visit.path("/facilitator")))
                .isEqualTo(403);
        assertThat(visit.status(visit.link(Role.FACILITATOR), visit.path("/secretary")))
                .isEqualTo(403);
        assertThat(visit.status(visit.link(Role.SECRETARY), visit.path("/live")))
                .isEqualTo(403);
        assertThat(visit.status(visit.link(Role.SECRETARY), visit.path("/live/progress")))
                .isEqualTo(403);
        assertThat(visit.status(visit.link(Role.SECRETARY), "/events/" + Ids.next() + "/exchange/secretary"))
                .isEqualTo(403);
    }

    @Test
    void anotherTerritorysCoordinatorFindsNothing() {
        visit.publish(SmallExchange.PLAN);
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
            assertThat(visit.status(elsewhere, visit.path(path))).as(path).isEqualTo(404);
        }
    }
}
