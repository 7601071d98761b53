package eu.maillage.exchanges.web.plan;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The plan as it is drawn, changed by hand and handed to the room. */
@MaillageTest
class PlanPagesTests {

    private final PlanDesk desk;
    private final Events events;
    private final Given given;

    PlanPagesTests(ApplicationContext beans, Events events, Given given) {
        this.desk = new PlanDesk(beans);
        this.events = events;
        this.given = given;
    }

    @Test
    void beforeThereIsAPlanThePageSaysHowToGetOne() {
        assertThat(desk.get("/plan")).hasStatusOk().bodyText().contains("Pas encore de plan de table", "8 structures");
        assertThat(desk.get("/rotation")).hasStatusOk().bodyText().contains("Pas encore de plan de table");
    }

    @Test
    void aPlanWithoutCardsLeadsToThemAndSoDoesTheControlRoom() {
        desk.exchange.cards().forEach(card -> events.withdraw(desk.coordinator, desk.exchange.event, card.id()));
        desk.plan();
        assertThat(desk.page("/plan")
                        .select("section[aria-labelledby=without-cards]")
                        .text())
                .contains("Ce plan n’a aucune fiche à annoncer", "Voir les fiches de l’événement");

        assertThat(desk.page("/rotation").select("section.step-section").text())
                .contains("rien n’y tourne")
                .doesNotContain("secondes par fiche");

        desk.post("/plan/release", "seen", "1");
        assertThat(desk.page("/live").select(".control-now").text())
                .contains("Le plan que suit la salle n’a aucune fiche");

        events.bringAll(desk.coordinator, desk.exchange.event);
        desk.exchange.cards().forEach(card -> events.bring(desk.coordinator, desk.exchange.event, card.card()));
        assertThat(desk.page("/live").select(".control-now a").eachText())
                .contains("Mettre le plan à jour sans déplacer personne");
        desk.post("/plan/update", "seen", "1");
        assertThat(desk.page("/plan").select("#without-cards")).isEmpty();
        desk.post("/plan/release", "seen", "2");
        assertThat(desk.page("/live").select(".control-now").text())
                .doesNotContain("aucune fiche", "aucun paquet")
                .contains("Commencer");
    }

    @Test
    void thePlanIsDrawnAndListedWithItsProof() {
        assertThat(desk.post("/plan/search")).hasStatus(302);
        desk.awaitPlan();
        assertThat(desk.get("/plan"))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"seating\"", "Entreprise n° 3", "prouvé", "Transmettre à la salle", "Bel-Air");
        assertThat(desk.web
                        .get()
                        .uri(desk.home + "/plan")
                        .with(as(desk.coordinator))
                        .header("Accept-Language", "en"))
                .bodyText()
                .contains("It is proved", "Hand it to the room");
    }

    @Test
    void aMoveTellsItsCostBeforeItIsDone() {
        desk.plan();
        String company = desk.exchange.companies.getFirst().toString();
        assertThat(desk.get("/plan/move/" + company))
                .hasStatusOk()
                .bodyText()
                .contains("Déplacer Entreprise n° 1", "Asseoir ici", "voisin");
        int table = desk.seat(desk.exchange.companies.getFirst());
        assertThat(desk.page("/plan/move/" + company).text())
                .containsPattern("La table %d passe de (\\d+) à \\d+ structures, la table %d de"
                        .formatted(table, table == 1 ? 2 : 1));
        assertThat(desk.page("/plan")
                        .select("a[href$=/plan/move/" + company + "]")
                        .text())
                .isEqualTo("Déplacer Entreprise n° 1");
        assertThat(desk.post("/plan/move/" + company, "table", table == 1 ? "2" : "1", "seen", "1"))
                .hasStatus(302);
        assertThat(desk.get("/plan")).bodyText().contains("retouché à la main", "Revenir au plan 1");
        assertThat(desk.post("/plan/move/" + company, "table", "1", "seen", "1"))
                .hasStatus(409);
    }

    @Test
    void afterEachChangeSheGoesOnAtTheRowOfWhomSheChanged() {
        desk.plan();
        String company = desk.exchange.companies.getFirst().toString();
        String row = "#o-" + company;

        assertThat(desk.page("/plan").select("tr" + row)).hasSize(1);
        for (MvcTestResult answer : List.of(
                desk.post("/plan/lock/" + company),
                desk.post("/plan/unlock/" + company),
                desk.post("/plan/move/" + company, "table", "1", "seen", "1"),
                desk.post(
                        "/plan/swap/" + company,
                        "other",
                        desk.exchange.companies.getLast().toString(),
                        "seen",
                        "2"))) {
            assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(desk.home + "/plan" + row);
        }
    }

    @Test
    void goingBackToAPlanNamesTheSettingsThatComeBackBeforeAndAfter() {
        desk.plan();
        desk.post("/rotation/help", "phase", "OFFERS", "help", "ROUNDS", "value", "1", "seen", "1");

        Document page = desk.page("/plan");
        String changes = "Offres, 2 tours de 5 min au lieu de 1 de 5 min";
        assertThat(page.select("#restore-1 .confirm-panel").text())
                .contains("Reprendre le plan 1", "Personne ne change de table.", changes);
        assertThat(page.select("#undo .confirm-panel").text()).contains(changes);
        assertThat(desk.post("/plan/restore", "number", "1", "seen", "2")
                        .getMvcResult()
                        .getFlashMap()
                        .get("notice"))
                .isEqualTo(Notice.done(
                        "exchanges.plan.done.with-settings",
                        1,
                        "Offres, 2 tours de 5\u00a0min au lieu de 1 de 5\u00a0min"));
        assertThat(desk.page("/plan").select("#restore-1 .confirm-panel").text())
                .contains("Les réglages ne changent pas.");
    }

    @Test
    void aPlanIsHandedToARunningRoomOnlyWithAWarning() {
        desk.plan();
        assertThat(desk.get("/plan")).bodyText().doesNotContain("Changer la salle pendant la bourse");
        assertThat(desk.post("/plan/release", "seen", "1")).hasStatus(302);
        events.move(desk.coordinator, desk.event, EventState.RUNNING);
        String company = desk.exchange.companies.getFirst().toString();
        int table = desk.seat(desk.exchange.companies.getFirst());
        desk.post("/plan/move/" + company, "table", table == 1 ? "2" : "1", "seen", "1");

        assertThat(desk.get("/plan"))
                .bodyText()
                .contains("Changer la salle pendant la bourse", "Transmettre maintenant");
    }

    @Test
    void onlyTheCoordinatorOfThisTerritoryPlans() {
        for (String path : new String[] {"/plan", "/rotation", "/settings"}) {
            assertThat(desk.web.get().uri(desk.home + path).with(as(given.anObserverOf(desk.coordinator.territory()))))
                    .hasStatus(403);
            assertThat(desk.web.get().uri(desk.home + path).with(as(given.aCoordinator())))
                    .hasStatus(404);
        }
    }

    @Test
    void whileTheRoomFollowsAnotherPlanEveryPageThatShowsOneSaysSo() {
        desk.plan();
        desk.post("/plan/release", "seen", "1");
        desk.post("/plan/update", "seen", "1");

        String room = "La salle suit le plan n°\u00a01\u00a0; cette page montre le plan n°\u00a02.";
        assertThat(desk.get("/plan")).bodyText().contains(room);
        assertThat(desk.get("/rotation")).bodyText().contains(room);
        assertThat(desk.get("/papers"))
                .bodyText()
                .contains("La salle suit le plan n°\u00a01\u00a0; ces documents sont ceux du plan n°\u00a02.");
        assertThat(desk.get("/settings"))
                .bodyText()
                .contains("La salle suit encore le plan n°\u00a01\u00a0: ces réglages sont ceux du plan n°\u00a02");
        assertThat(desk.get("/live"))
                .bodyText()
                .contains("La salle suit le plan n°\u00a01. Le plan n°\u00a02 est plus récent");

        desk.post("/plan/release", "seen", "2");
        for (String path : List.of("/plan", "/rotation", "/papers", "/settings", "/live")) {
            assertThat(desk.get(path)).bodyText().doesNotContain("La salle suit le plan n°", "La salle suit encore");
        }
    }

    @Test
    void onPaperThePlanAndTheRotationNameTheirEvent() {
        desk.plan();
        for (String path : List.of("/plan", "/rotation")) {
            assertThat(desk.page(path).select("p.paper-only").text())
                    .contains("Bourse des Acacias", "jeudi 26 novembre 2026", "Menuiserie Roux, 3 rue des Acacias");
        }
        assertThat(desk.page("/plan").select("td:has(.row-actions)").hasClass("screen-only"))
                .isTrue();
    }

    @Test
    void onceTheEventIsClosedPlanAndSettingsAreOnlyRead() {
        desk.plan();
        assertThat(desk.post("/plan/release", "seen", "1")).hasStatus(302);
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(desk.coordinator, desk.event, state));
        String company = desk.exchange.companies.getFirst().toString();

        for (String path : List.of("/plan", "/settings", "/rotation")) {
            Document page = desk.page(path);
            assertThat(page.select("form[action^=" + desk.home + "], a[href*=/plan/move/]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(desk.get("/plan")).bodyText().contains("<svg class=\"seating\"", "restent tels qu’ils étaient");
        assertThat(desk.get("/plan/move/" + company)).hasRedirectedUrl(desk.home + "/plan");
        assertThat(desk.post("/plan/move/" + company, "table", "1", "seen", "1"))
                .hasStatus(423);
        assertThat(desk.post("/plan/release", "seen", "1")).hasStatus(423);
    }

    @Test
    void whenASearchIsOverWhatItFoundTakesThePlaceOfThePageIsSaidAndHasTheFocus() {
        desk.plan();
        MvcTestResult over = desk.web
                .get()
                .uri(desk.home + "/plan/progress")
                .header("HX-Request", "true")
                .with(as(desk.coordinator))
                .exchange();

        assertThat(over)
                .hasStatusOk()
                .headers()
                .hasValue("HX-Retarget", "#plan")
                .hasValue("HX-Reswap", "outerHTML")
                .doesNotContainHeader("HX-Refresh");
        Document found = Jsoup.parse(PlanDesk.body(over).replace('\u00a0', ' '));
        assertThat(found.select("#plan [data-focus]").text()).isEqualTo("Plan n° 1");
        assertThat(found.select("[hx-swap-oob='innerHTML:#toasts']").text())
                .isEqualTo("La recherche est terminée : voici le plan n° 1.");
        assertThat(desk.page("/plan").select("[data-focus]")).isEmpty();
    }
}
