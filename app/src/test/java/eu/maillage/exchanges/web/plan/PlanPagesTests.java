package eu.maillage.exchanges.web.plan;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.cards.CardKind;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.plan.ExchangeSettings;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.Preparation;
import eu.maillage.exchanges.domain.plan.Seating;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.exchanges.domain.plan.Wish;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class PlanPagesTests {

    private final MockMvcTester web;
    private final SeatingSearches searches;
    private final PlanReading reading;
    private final Planning planning;
    private final Preparation preparation;
    private final Events events;
    private final Directory directory;
    private final Given given;
    private final AnExchange exchange;
    private final Asker coordinator;
    private final String home;

    PlanPagesTests(
            MockMvcTester web,
            SeatingSearches searches,
            PlanReading reading,
            Planning planning,
            Preparation preparation,
            Events events,
            Cards cards,
            Directory directory,
            Given given) {
        this.web = web;
        this.searches = searches;
        this.reading = reading;
        this.planning = planning;
        this.preparation = preparation;
        this.events = events;
        this.directory = directory;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.exchange = new AnExchange(coordinator, events, cards, directory, 8);
        this.home = "/events/" + exchange.event + "/exchange";
    }

    private MvcTestResult get(String path) {
        return web.get().uri(home + path).with(as(coordinator)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = web.post().uri(home + path).with(as(coordinator)).with(csrf());
        for (int place = 0; place < parameters.length; place += 2) {
            request = request.param(parameters[place], parameters[place + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void plan() {
        searches.begin(coordinator, exchange.event);
        eventually("a seating is found", () -> !reading.sheet(coordinator, exchange.event)
                .isSearching());
    }

    @Test
    void beforeThereIsAPlanThePageSaysHowToGetOne() {
        assertThat(get("/plan")).hasStatusOk().bodyText().contains("Pas encore de plan de table", "8 structures");
        assertThat(get("/rotation")).hasStatusOk().bodyText().contains("Pas encore de plan de table");
    }

    @Test
    void thePlanIsDrawnAndListedWithItsProof() {
        assertThat(post("/plan/search")).hasStatus(302);
        eventually("a seating is found", () -> !reading.sheet(coordinator, exchange.event)
                .isSearching());
        assertThat(get("/plan"))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"seating\"", "Entreprise n° 3", "prouvé", "Transmettre à la salle", "Bel-Air");
        assertThat(web.get().uri(home + "/plan").with(as(coordinator)).header("Accept-Language", "en"))
                .bodyText()
                .contains("It is proved", "Hand it to the room");
    }

    @Test
    void aMoveTellsItsCostBeforeItIsDone() {
        plan();
        String company = exchange.companies.getFirst().toString();
        assertThat(get("/plan/move/" + company))
                .hasStatusOk()
                .bodyText()
                .contains("Déplacer Entreprise n° 1", "Asseoir ici", "voisin");
        int table = reading.sheet(coordinator, exchange.event)
                .plan()
                .orElseThrow()
                .seating()
                .tableOf(exchange.companies.getFirst())
                .orElseThrow();
        assertThat(post("/plan/move/" + company, "table", table == 1 ? "2" : "1", "seen", "1"))
                .hasStatus(302);
        assertThat(get("/plan")).bodyText().contains("retouché à la main", "Revenir au plan 1");
        assertThat(post("/plan/move/" + company, "table", "1", "seen", "1")).hasStatus(409);
    }

    @Test
    void afterEachChangeSheGoesOnAtTheRowOfWhomSheChanged() {
        plan();
        String company = exchange.companies.getFirst().toString();
        String row = "#o-" + company;

        assertThat(Jsoup.parse(body(get("/plan"))).select("tr" + row)).hasSize(1);
        for (MvcTestResult answer : List.of(
                post("/plan/lock/" + company),
                post("/plan/unlock/" + company),
                post("/plan/move/" + company, "table", "1", "seen", "1"),
                post(
                        "/plan/swap/" + company,
                        "other",
                        exchange.companies.getLast().toString(),
                        "seen",
                        "2"))) {
            assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(home + "/plan" + row);
        }
    }

    @Test
    void theRotationSaysWhenTheTimeIsTooShortAndAButtonMakesTime() {
        plan();
        assertThat(get("/rotation")).hasStatusOk().bodyText().contains("Chaque fiche passe à chaque table", "Paquet 2");
        assertThat(post("/rotation/help", "phase", "OFFERS", "help", "ROUNDS", "value", "1", "seen", "1"))
                .hasStatus(302);
        assertThat(get("/rotation")).bodyText().contains("Le temps est trop court", "Ajouter ces tours");
    }

    @Test
    void theRotationTellsTheTrueSecondsOfEachCardAndWhoBringsNone() {
        plan();
        OrganisationId first = exchange.companies.getFirst();
        exchange.card(first, CardKind.OFFER, Category.SPACE, "Quai de chargement");
        OrganisationId silent =
                directory.register(coordinator, NewOrganisation.named("La Silencieuse", OrganisationKind.COMPANY));
        events.expect(coordinator, exchange.event, silent, null);
        events.bringAll(coordinator, exchange.event);
        post("/plan/update", "seen", "1");

        Document rotation = Jsoup.parse(body(get("/rotation")));
        // Five minutes for nine cards at one table, for eight at the other.
        assertThat(rotation.select("[aria-labelledby=offers] .tile").text()).contains("33 à 38");
        assertThat(rotation.select("[aria-labelledby=offers] .without").text())
                .isEqualTo("Une structure n’apporte aucune fiche à cette phase : La Silencieuse. Compléter les fiches");
        assertThat(rotation.select(".without a").attr("href")).isEqualTo("/events/" + exchange.event + "/cards");

        Seating seating =
                reading.sheet(coordinator, exchange.event).plan().orElseThrow().seating();
        exchange.cards().stream()
                .filter(card ->
                        card.kind() == CardKind.OFFER && seating.table(2).contains(card.organisation()))
                .forEach(card -> events.withdraw(coordinator, exchange.event, card.id()));
        post("/plan/update", "seen", "2");
        assertThat(Jsoup.parse(body(get("/rotation")))
                        .select("[aria-labelledby=offers] .without")
                        .text())
                .contains("La table 2 n’a pas de paquet à elle");
    }

    @Test
    void goingBackToAPlanNamesTheSettingsThatComeBackBeforeAndAfter() {
        plan();
        post("/rotation/help", "phase", "OFFERS", "help", "ROUNDS", "value", "1", "seen", "1");

        Document page = Jsoup.parse(body(get("/plan")));
        String changes = "Offres, 2 tours de 5 min au lieu de 1 de 5 min";
        assertThat(page.select("#restore-1 .confirm-panel").text())
                .contains("Reprendre le plan 1", "Personne ne change de table.", changes);
        assertThat(page.select("#undo .confirm-panel").text()).contains(changes);
        assertThat(post("/plan/restore", "number", "1", "seen", "2")
                        .getMvcResult()
                        .getFlashMap()
                        .get("notice"))
                .isEqualTo(Notice.done(
                        "exchanges.plan.done.with-settings",
                        1,
                        "Offres, 2 tours de 5\u00a0min au lieu de 1 de 5\u00a0min"));
        assertThat(Jsoup.parse(body(get("/plan")))
                        .select("#restore-1 .confirm-panel")
                        .text())
                .contains("Les réglages ne changent pas.");
    }

    @Test
    void aPlanIsHandedToARunningRoomOnlyWithAWarning() {
        plan();
        assertThat(get("/plan")).bodyText().doesNotContain("Changer la salle pendant la bourse");
        assertThat(post("/plan/release", "seen", "1")).hasStatus(302);
        events.move(coordinator, exchange.event, EventState.RUNNING);
        String company = exchange.companies.getFirst().toString();
        int table = reading.sheet(coordinator, exchange.event)
                .plan()
                .orElseThrow()
                .seating()
                .tableOf(exchange.companies.getFirst())
                .orElseThrow();
        post("/plan/move/" + company, "table", table == 1 ? "2" : "1", "seen", "1");

        assertThat(get("/plan")).bodyText().contains("Changer la salle pendant la bourse", "Transmettre maintenant");
    }

    @Test
    void settingsThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
        String seen =
                Jsoup.parse(body(get("/settings"))).select("input[name=seen]").val();
        assertThat(post("/settings", settings(seen, "3"))).hasStatus(302);

        MvcTestResult late = post("/settings", settings(seen, "4"));

        assertThat(late).hasStatus(409).bodyText().contains("Quelqu’un a changé cela entre-temps");
        Document shown = Jsoup.parse(body(late));
        assertThat(shown.select("input[name=tables]").val()).isEqualTo("4");
        assertThat(post("/settings", settings(shown.select("input[name=seen]").val(), "4")))
                .hasStatus(302);
    }

    private static String[] settings(String seen, String tables) {
        return new String[] {
            "seen",
            seen,
            "tables",
            tables,
            "fewestSeats",
            "1",
            "mostSeats",
            "8",
            "minCardSeconds",
            "30",
            "pauseSeconds",
            "60",
            "offersStarts",
            "09:00",
            "offersRounds",
            "2",
            "offersMinutes",
            "10",
            "needsStarts",
            "10:00",
            "needsRounds",
            "2",
            "needsMinutes",
            "10"
        };
    }

    @Test
    void settingsThatMakeNoSenseAreSentBack() {
        assertThat(get("/settings")).hasStatusOk().bodyText().contains("Nombre de tables", "de 09:00");
        assertThat(post("/settings", "tables", "2", "fewestSeats", "6", "mostSeats", "3"))
                .hasStatus(422)
                .bodyText()
                .contains("Le plus grand nombre de places vient avant le plus petit");
        String one = exchange.companies.get(0).toString();
        assertThat(post("/wishes", "kind", "TOGETHER", "one", one, "other", one))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez une autre structure");
        assertThat(post("/wishes", "kind", "FIXED", "one", one, "table", "2")).hasStatus(302);
        assertThat(get("/settings")).bodyText().contains("Entreprise n° 1 reste à la table 2");
    }

    @Test
    void onlyTheCoordinatorOfThisTerritoryPlans() {
        for (String path : new String[] {"/plan", "/rotation", "/settings"}) {
            assertThat(web.get().uri(home + path).with(as(given.anObserverOf(coordinator.territory()))))
                    .hasStatus(403);
            assertThat(web.get().uri(home + path).with(as(given.aCoordinator())))
                    .hasStatus(404);
        }
    }

    @Test
    void whileTheRoomFollowsAnotherPlanEveryPageThatShowsOneSaysSo() {
        plan();
        post("/plan/release", "seen", "1");
        post("/plan/update", "seen", "1");

        String room = "La salle suit le plan n°\u00a01\u00a0; cette page montre le plan n°\u00a02.";
        assertThat(get("/plan")).bodyText().contains(room);
        assertThat(get("/rotation")).bodyText().contains(room);
        assertThat(get("/papers"))
                .bodyText()
                .contains("La salle suit le plan n°\u00a01\u00a0; ces documents sont ceux du plan n°\u00a02.");

        post("/plan/release", "seen", "2");
        for (String path : List.of("/plan", "/rotation", "/papers")) {
            assertThat(get(path)).bodyText().doesNotContain("La salle suit le plan n°");
        }
    }

    @Test
    void onPaperThePlanAndTheRotationNameTheirEvent() {
        plan();
        for (String path : List.of("/plan", "/rotation")) {
            assertThat(Jsoup.parse(body(get(path))).select("p.paper-only").text())
                    .contains("Bourse des Acacias", "jeudi 26 novembre 2026", "Menuiserie Roux, 3 rue des Acacias");
        }
        assertThat(Jsoup.parse(body(get("/plan")))
                        .select("td:has(.row-actions)")
                        .hasClass("screen-only"))
                .isTrue();
    }

    @Test
    void whoeverCameOnTheDayIsTaggedInThePlanAndItsTableStandsAmongTheParticipants() {
        plan();
        post("/plan/release", "seen", "1");
        OrganisationId newcomer = exchange.aCompany("La Retardataire", 9);
        events.welcome(coordinator, exchange.event, newcomer, null);
        eventually("the newcomer has a seat", () -> Integer.valueOf(2)
                .equals(reading.sheet(coordinator, exchange.event).released()));
        int table = reading.sheet(coordinator, exchange.event)
                .plan()
                .orElseThrow()
                .seating()
                .tableOf(newcomer)
                .orElseThrow();

        assertThat(Jsoup.parse(body(get("/plan")))
                        .select("th:contains(La Retardataire) .tag")
                        .text())
                .isEqualTo("Le jour même");
        String participants = "/events/" + exchange.event + "/participants";
        assertThat(Jsoup.parse(body(web.get()
                                .uri(participants)
                                .with(as(coordinator))
                                .exchange()))
                        .select("#o-" + newcomer + " th .tag")
                        .eachText())
                .containsExactly("Le jour même", "Table " + table);
    }

    @Test
    void handingAPlanToTheRoomIsKeptInTheLogWhenSomebodyDoesIt() {
        plan();
        post("/plan/release", "seen", "1");
        events.welcome(coordinator, exchange.event, exchange.aCompany("La Retardataire", 9), null);
        eventually("the newcomer has a seat", () -> Integer.valueOf(2)
                .equals(reading.sheet(coordinator, exchange.event).released()));

        Document log =
                Jsoup.parse(body(web.get().uri("/audit").with(as(coordinator)).exchange()));

        assertThat(log.select("tr:contains(A transmis un plan à la salle)")).hasSize(1);
        assertThat(log.select("tr:contains(A transmis un plan à la salle) a").attr("href"))
                .isEqualTo("/events/" + exchange.event);
    }

    @Test
    void aFixedPlaceIsSaidToBeKeptOnlyWhereThePlanKeepsIt() {
        plan();
        OrganisationId company = exchange.companies.getFirst();
        planning.lock(coordinator, exchange.event, company);
        assertThat(row(company).text()).contains("place fixée").doesNotContain("place fixée à la table", "Fixer");
        assertThat(page("/plan").select("#unkept")).isEmpty();

        int other = 3 - seat(company);
        preparation.wish(coordinator, exchange.event, new Wish.Fixed(company, other));

        assertThat(row(company).text()).contains("place fixée à la table " + other, "Libérer", "Fixer");
        assertThat(page("/plan").select("section:has(> div > #unkept)").text())
                .startsWith("Une place fixée n’est pas tenue par ce plan")
                .contains(
                        "La place de Entreprise n° 1 est fixée à la table %d, mais ce plan l’assoit à la table %d : la place a été fixée après ce plan"
                                .formatted(other, 3 - other));
        assertThat(page("/plan").select(".seating-fixed, .picture-table .tag")).isEmpty();
        assertThat(page("/plan/move/" + company).text()).contains("Sa place est fixée à la table " + other);
    }

    @Test
    void aFixedPlaceThatCannotBeKeptSaysWhy() {
        plan();
        OrganisationId company = exchange.companies.getFirst();
        OrganisationId friend = exchange.companies.get(1);
        int here = seat(company);
        preparation.wish(coordinator, exchange.event, new Wish.Fixed(company, 99));
        assertThat(page("/plan").text()).contains("il n’y a pas de table 99 dans les réglages");

        preparation.wish(coordinator, exchange.event, new Wish.Fixed(company, 3 - here));
        preparation.wish(coordinator, exchange.event, new Wish.Fixed(friend, here));
        preparation.wish(coordinator, exchange.event, new Wish.Together(List.of(company, friend)));
        plan();

        assertThat(page("/plan")
                        .select("li:contains(La place de Entreprise n° 1)")
                        .text())
                .contains("la dernière recherche n’a pas pu tenir toutes vos demandes ensemble");
    }

    private int seat(OrganisationId organisation) {
        return reading.sheet(coordinator, exchange.event)
                .plan()
                .flatMap(plan -> plan.seating().tableOf(organisation))
                .orElseThrow();
    }

    private Document page(String path) {
        return Jsoup.parse(body(get(path)).replace('\u00a0', ' '));
    }

    private Element row(OrganisationId organisation) {
        return page("/plan").select("#o-" + organisation).getFirst();
    }

    @Test
    void whoSearchesMovesLocksAndSettlesIsKeptInTheLog() {
        plan();
        OrganisationId company = exchange.companies.getFirst();
        ExchangeSettings settings = reading.sheet(coordinator, exchange.event).settings();
        planning.lock(coordinator, exchange.event, company);
        preparation.unlock(coordinator, exchange.event, company);
        planning.move(coordinator, exchange.event, company, 1, false, 1);
        planning.swap(coordinator, exchange.event, company, exchange.companies.get(1), 2);
        planning.undo(coordinator, exchange.event, 3);
        planning.adjust(coordinator, exchange.event, settings, 4);
        planning.update(coordinator, exchange.event, 5);
        preparation.wish(coordinator, exchange.event, new Wish.Fixed(company, 1));

        Document log =
                Jsoup.parse(body(web.get().uri("/audit").with(as(coordinator)).exchange()));

        assertThat(log.select("td[data-label=Quoi]").eachText().subList(0, 9))
                .containsExactly(
                        "A ajouté une contrainte de placement",
                        "A mis le plan à jour",
                        "A changé les réglages de la bourse",
                        "A repris un plan d’avant",
                        "A échangé les places de deux structures",
                        "A changé une structure de table",
                        "A libéré la place d’une structure",
                        "A fixé la place d’une structure",
                        "A lancé la recherche d’un plan de table");
        assertThat(log.select("tr:contains(A changé une structure de table) a").eachText())
                .containsExactly("Entreprise n° 1", "Bourse des Acacias");
    }

    @Test
    void whereTablesAreSetItIsSaidThatHelpersTakeNoSeat() {
        plan();
        for (String path : List.of("/settings", "/plan")) {
            assertThat(get(path)).bodyText().contains("Prévoyez à chaque table deux chaises de plus");
        }
    }

    @Test
    void onceTheEventIsClosedPlanAndSettingsAreOnlyRead() {
        plan();
        assertThat(post("/plan/release", "seen", "1")).hasStatus(302);
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(coordinator, exchange.event, state));
        String company = exchange.companies.getFirst().toString();

        for (String path : List.of("/plan", "/settings", "/rotation")) {
            Document page = Jsoup.parse(body(get(path)));
            assertThat(page.select("form[action^=" + home + "], a[href*=/plan/move/]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(get("/plan")).bodyText().contains("<svg class=\"seating\"", "restent tels qu’ils étaient");
        assertThat(get("/plan/move/" + company)).hasRedirectedUrl(home + "/plan");
        assertThat(post("/plan/move/" + company, "table", "1", "seen", "1")).hasStatus(423);
        assertThat(post("/plan/release", "seen", "1")).hasStatus(423);
    }

    @Test
    void whoComesOnTheDayIsSaidToSitAtATableWithTheWayThere() {
        plan();
        post("/plan/release", "seen", "1");
        events.move(coordinator, exchange.event, EventState.RUNNING);

        Notice told = newcomer("La Retardataire");
        OrganisationId late =
                directory.search(coordinator, "La Retardataire", 1).getFirst().id();
        int table = reading.sheet(coordinator, exchange.event)
                .plan()
                .orElseThrow()
                .seating()
                .tableOf(late)
                .orElseThrow();
        assertThat(told)
                .isEqualTo(Notice.done("events.newcomer.added-seated", table)
                        .leading(home + "/plan#o-" + late, "events.seat.see"));
        OrganisationId expected = exchange.companies.getFirst();
        assertThat(notice(web.post()
                                .uri("/events/%s/participants/%s/welcome".formatted(exchange.event, expected))
                                .with(as(coordinator))
                                .with(csrf())
                                .exchange())
                        .key())
                .isEqualTo("events.participants.welcomed-seated");
    }

    @Test
    void whoComesOnTheDayBeforeTheRoomHasThePlanIsToBeSeatedByHand() {
        events.move(coordinator, exchange.event, EventState.RUNNING);
        assertThat(newcomer("La Toute Première")).isEqualTo(Notice.done("events.newcomer.added"));
        plan();

        assertThat(newcomer("La Retardataire"))
                .isEqualTo(
                        Notice.warning("events.newcomer.added-unseated").leading(home + "/plan", "events.seat.choose"));
    }

    @Test
    void whoIsAddedToAPlannedEventBeforeTheDayIsToBeSeatedByHandAsWell() {
        plan();
        post("/plan/release", "seen", "1");

        assertThat(newcomer("La Dernière").key()).isEqualTo("events.newcomer.added-unseated");
        assertThat(reading.sheet(coordinator, exchange.event).unseated()).hasSize(1);
    }

    private Notice newcomer(String name) {
        return notice(web.post()
                .uri("/events/" + exchange.event + "/participants/newcomer")
                .param("name", name)
                .param("kind", "COMPANY")
                .with(as(coordinator))
                .with(csrf())
                .exchange());
    }

    private static Notice notice(MvcTestResult answer) {
        return (Notice)
                Objects.requireNonNull(answer.getMvcResult().getFlashMap().get("notice"));
    }

    @Test
    void whenASearchIsOverWhatItFoundTakesThePlaceOfThePageIsSaidAndHasTheFocus() {
        plan();
        MvcTestResult over = web.get()
                .uri(home + "/plan/progress")
                .header("HX-Request", "true")
                .with(as(coordinator))
                .exchange();

        assertThat(over)
                .hasStatusOk()
                .headers()
                .hasValue("HX-Retarget", "#plan")
                .hasValue("HX-Reswap", "outerHTML")
                .doesNotContainHeader("HX-Refresh");
        Document found = Jsoup.parse(body(over).replace('\u00a0', ' '));
        assertThat(found.select("#plan [data-focus]").text()).isEqualTo("Plan n° 1");
        assertThat(found.select("[hx-swap-oob='innerHTML:#toasts']").text())
                .isEqualTo("La recherche est terminée : voici le plan n° 1.");
        assertThat(Jsoup.parse(body(get("/plan"))).select("[data-focus]")).isEmpty();
    }

    @Test
    void tablesFarFromWhatTheMethodKnowsAreSettledButSaidToBeSo() {
        assertThat(Jsoup.parse(body(get("/settings"))).select("main .toast-line"))
                .isEmpty();
        String seen =
                Jsoup.parse(body(get("/settings"))).select("input[name=seen]").val();

        assertThat(post("/settings", settings(seen, "1"))).hasStatus(302);
        assertThat(Jsoup.parse(body(get("/settings")))
                        .select("main .toast-line")
                        .text())
                .contains("ce n’est plus une bourse d’échanges", "8 structures", "2 tables ici");
        seen = Jsoup.parse(body(get("/settings"))).select("input[name=seen]").val();
        assertThat(post("/settings", settings(seen, "5"))).hasStatus(302);
        assertThat(Jsoup.parse(body(get("/settings")))
                        .select("main .toast-line")
                        .text())
                .contains("8 structures pour 5 tables", "presque personne");
    }

    @Test
    void theRotationNamesThePauseAndSaysWhenItsTimesLeaveSecondsOut() {
        plan();
        assertThat(Jsoup.parse(body(get("/rotation")))
                        .select("#offers + p")
                        .text()
                        .replace('\u00a0', ' '))
                .isEqualTo("De 09:00 à 09:10, 2 tours de 5 min, avec 30 s de pause entre deux."
                        + " Les heures sont données sans les secondes, ici comme dans le déroulé.");
    }
}
