package eu.maillage.events.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.cards.CardId;
import eu.maillage.cards.CardKind;
import eu.maillage.cards.CardText;
import eu.maillage.cards.Cards;
import eu.maillage.cards.Category;
import eu.maillage.directory.ConsentMeans;
import eu.maillage.directory.ContactId;
import eu.maillage.directory.Directory;
import eu.maillage.directory.NewContact;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import eu.maillage.events.BroughtCard;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.tenancy.Scope;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class EventPagesTests {

    private final MockMvcTester mvc;
    private final Events events;
    private final Cards cards;
    private final Directory directory;
    private final Given given;
    private final Asker coordinator;
    private final EventId event;
    private final OrganisationId carrier;

    EventPagesTests(MockMvcTester mvc, Events events, Cards cards, Directory directory, Given given) {
        this.mvc = mvc;
        this.events = events;
        this.cards = cards;
        this.directory = directory;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.event = events.plan(
                coordinator,
                new NewEvent(
                        EventKind.EXCHANGE,
                        "Bourse des Acacias",
                        LocalDate.of(2026, 12, 3),
                        LocalTime.of(8, 30),
                        LocalTime.of(12, 30),
                        "Menuiserie du Lac",
                        "3 rue du Port",
                        null,
                        true));
        this.carrier = anOrganisation("Transports Vasseur");
        directory.addContact(coordinator, carrier, new NewContact("Léa Vasseur", null, "lea@exemple.fr", null));
    }

    @Test
    void anEventIsPlannedInOneForm() {
        MvcTestResult answer = form("/events", "Bourse du Port", "2026-12-10", "09:00", "12:00");

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(events.events(coordinator)).extracting(Event::name).contains("Bourse du Port");
        assertThat(page(coordinator, "/events").text()).contains("Bourse du Port", "En préparation");
    }

    @Test
    void anEventWithoutNameThatEndsBeforeItBeginsIsAskedForBoth() {
        MvcTestResult answer = form("/events", " ", "2026-12-10", "12:00", "09:00");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(body(answer)).select(".error-summary").text())
                .contains("Donnez un nom à l’événement.", "La fin vient avant le début.");
    }

    @Test
    void itsHomeSaysWhatIsMissingAtEachStep() {
        Document home = page(coordinator, "/events/" + event);

        assertThat(home.select(".stepper .step")).hasSize(5);
        assertThat(home.select(".step-now").text()).contains("Préparer");
        assertThat(home.select(".lines a").eachText())
                .contains(
                        "Le lieu est noté.",
                        "Choisissez dans l’annuaire les structures attendues : 20 à 30 pour une bourse.");
    }

    @Test
    void itsHomeSpeaksEnglish() {
        assertThat(english("/events/" + event).text())
                .contains("Mobilise", "The place is noted.", "Announce the event");
    }

    @Test
    void anEventIsAnnouncedPostponedAndAnnouncedAgain() {
        assertThat(post("/events/" + event + "/move", "to", "OPEN")).hasStatus3xxRedirection();
        assertThat(post("/events/" + event + "/move", "to", "POSTPONED")).hasStatus3xxRedirection();
        assertThat(page(coordinator, "/events/" + event).text()).contains("Annoncer à nouveau");
        assertThat(post("/events/" + event + "/move", "to", "CLOSED")).hasStatus3xxRedirection();

        assertThat(events.event(coordinator, event).orElseThrow().state()).isEqualTo(EventState.POSTPONED);
    }

    @Test
    void organisationsAreFoundInTheDirectoryAndAddedTogether() {
        OrganisationId other = anOrganisation("Vasseur Menuiserie");
        Document found = page(coordinator, "/events/" + event + "/participants?text=vasseur");
        assertThat(found.select("input[name=organisation]")).hasSize(2);

        assertThat(post(
                        "/events/" + event + "/participants",
                        "organisation",
                        carrier.toString(),
                        "organisation",
                        other.toString()))
                .hasStatus3xxRedirection();

        Document list = page(coordinator, "/events/" + event + "/participants");
        assertThat(list.select("tbody th").eachText()).containsExactly("Transports Vasseur", "Vasseur Menuiserie");
        assertThat(list.text()).contains("Léa Vasseur", "Coordonnées : pas encore d’accord");
    }

    @Test
    void whoComesOnTheDayIsAddedEvenWithoutBeingInTheDirectory() {
        events.move(coordinator, event, EventState.OPEN);
        events.move(coordinator, event, EventState.RUNNING);

        assertThat(post(
                        "/events/" + event + "/participants/newcomer",
                        "name",
                        "Atelier Bazin",
                        "kind",
                        "COMPANY",
                        "person",
                        "Ugo Bazin"))
                .hasStatus3xxRedirection();

        Participant there = events.participants(coordinator, event).getFirst();
        assertThat(there.state()).isEqualTo(ParticipantState.PRESENT);
        assertThat(there.addedOnTheDay()).isTrue();
        assertThat(page(coordinator, "/events/" + event + "/participants").text())
                .contains("Atelier Bazin", "Ugo Bazin", "Le jour même");
    }

    @Test
    void aNewcomerWithoutNameIsAskedForOne() {
        MvcTestResult answer =
                post("/events/" + event + "/participants/newcomer", "name", "", "kind", "COMPANY", "email", "pas");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(body(answer)).select("#newcomer .error-summary").text())
                .contains("Donnez le nom de la structure.");
    }

    @Test
    void presenceIsMarkedOnTheList() {
        events.expect(coordinator, event, carrier, null);

        assertThat(post("/events/" + event + "/participants/" + carrier + "/state", "state", "CONFIRMED"))
                .hasStatus3xxRedirection();

        assertThat(events.participants(coordinator, event))
                .extracting(Participant::state)
                .containsExactly(ParticipantState.CONFIRMED);
    }

    @Test
    void allReadyCardsAreBroughtByOneButtonAndWhatIsMissingIsSaid() {
        events.expect(coordinator, event, carrier, null);
        offer("Quai de chargement libre");
        offer("Transport de palettes");
        Document before = page(coordinator, "/events/" + event + "/cards");
        assertThat(before.text()).contains("Apporter la fiche prête", "Une offre écartée", "5 offres, 5 besoins");

        assertThat(post("/events/" + event + "/cards")).hasStatus3xxRedirection();

        Document after = page(coordinator, "/events/" + event + "/cards");
        assertThat(after.select(".card-number").eachText()).containsExactly("A-01");
        assertThat(after.text()).contains("4 offres, 5 besoins");
    }

    @Test
    void aRefusedOfferIsLetThroughByOneButton() {
        events.expect(coordinator, event, carrier, null);
        CardId card = offer("Transport de palettes");

        assertThat(post("/events/" + event + "/cards/bring", "card", card.toString(), "overrule", "true"))
                .hasStatus3xxRedirection();

        assertThat(events.cards(coordinator, event))
                .extracting(BroughtCard::title)
                .containsExactly("Transport de palettes");
    }

    @Test
    void aCardIsTakenBackAndKeepsItsNumber() {
        events.expect(coordinator, event, carrier, null);
        offer("Quai de chargement libre");
        BroughtCard brought = bringAll();

        assertThat(post("/events/" + event + "/cards/" + brought.id() + "/withdraw"))
                .hasStatus3xxRedirection();

        assertThat(page(coordinator, "/events/" + event + "/cards").text()).contains("A-01", "Retirée", "Remettre");
    }

    @Test
    void anOrganisationAnswersAndBringsItsCardsOnItsOwnPage() {
        events.move(coordinator, event, EventState.OPEN);
        events.expect(coordinator, event, carrier, null);
        CardId card = offer("Quai de chargement libre");
        Asker manager = managerOf(carrier);
        String own = "/participation/" + carrier;
        assertThat(page(manager, own).text()).contains("Bourse des Acacias", "Serez-vous là", "Quai de chargement");

        assertThat(post(manager, own + "/" + event + "/answer", "comes", "true"))
                .hasStatus3xxRedirection();
        assertThat(post(manager, own + "/" + event + "/bring", "card", card.toString()))
                .hasStatus3xxRedirection();

        assertThat(page(manager, own).text()).contains("Confirmée", "A-01");
    }

    @Test
    void anEventThatIsNotAnnouncedIsNotShownToOrganisations() {
        events.expect(coordinator, event, carrier, null);

        assertThat(page(managerOf(carrier), "/participation/" + carrier).text()).doesNotContain("Bourse des Acacias");
    }

    @Test
    void aLinkForAnOrganisationIsShownOnce() {
        events.expect(coordinator, event, carrier, null);

        MvcTestResult answer = post("/events/" + event + "/participants/" + carrier + "/link");

        assertThat(answer).hasStatusOk();
        Document link = Jsoup.parse(body(answer));
        String address = link.select("input[readonly]").val();
        assertThat(address).startsWith("http://localhost:8080/");
        assertThat(link.select("a[href^=mailto:]").attr("href"))
                .startsWith("mailto:lea@exemple.fr?subject=Votre%20lien")
                .contains(URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    @Test
    void aLinkIsSentToOnePersonByLetter() {
        String own = "/organisations/" + carrier + "/link";
        Document choice = page(coordinator, own);
        assertThat(choice.select("form button").eachText())
                .contains("Envoyer par courriel à Léa Vasseur", "Faire un lien à copier");
        assertThat(english(own).text()).contains("Send to Léa Vasseur by e-mail");
        String contact = choice.select("input[name=contact]").val();

        assertThat(post(own + "/send", "contact", contact)).hasRedirectedUrl(own);

        assertThat(page(coordinator, "/mail").text()).contains("Votre lien pour écrire vos fiches");
        assertThat(post(own + "/send", "contact", UUID.randomUUID().toString())).hasRedirectedUrl(own);
        assertThat(get(managerOf(carrier), own)).hasStatus(403);
    }

    @Test
    void allWithoutCardsGetTheirLinkWhereTheyAgreedAndTheRestIsToldToTheCoordinator() {
        OrganisationId writer = anOrganisation("Scierie du Val");
        OrganisationId silent = anOrganisation("Moulin du Val");
        OrganisationId agreeing = anOrganisation("Tissage du Val");
        ContactId ana = directory.addContact(
                coordinator, agreeing, new NewContact("Ana Ferrand", null, "ana@exemple.fr", null));
        directory.consent(coordinator, ana, Purpose.INVITATIONS, true, ConsentMeans.PHONE);
        cards.add(coordinator, writer, CardText.of(CardKind.NEED, Category.SPACE, "Un quai", null));
        for (OrganisationId each : List.of(carrier, writer, silent, agreeing)) {
            events.expect(coordinator, event, each, null);
        }
        String participants = "/events/" + event + "/participants";
        assertThat(page(coordinator, participants).select("#links summary").text())
                .contains("Envoyer leur lien aux 3 structures sans fiche");

        MvcTestResult sent = post(participants + "/links");

        assertThat(sent).hasRedirectedUrl(participants);
        assertThat(sent.getMvcResult().getFlashMap().get("notice"))
                .isEqualTo(Notice.warning("events.link.sent-some", 1, 1, 1));
        assertThat(page(coordinator, "/mail").text()).contains("Bourse des Acacias", "Ana Ferrand");
        assertThat(post(given.anObserverOf(coordinator.territory()), participants + "/links"))
                .hasStatus(403);
    }

    @Test
    void anOrganisationsPageLeadsToItsCardsItsEventsAndItsLink() {
        events.expect(coordinator, event, carrier, null);
        offer("Quai de chargement libre");

        Document page = page(coordinator, "/organisations/" + carrier);

        assertThat(page.select(".shortcuts a").eachAttr("href"))
                .containsExactly(
                        "/cards/of/" + carrier,
                        "/cards/call/" + carrier,
                        "/organisations/" + carrier + "/link",
                        "/events/" + event);
        assertThat(page.select(".shortcuts").text()).contains("Sa fiche", "Bourse des Acacias, le 3 décembre 2026");
    }

    @Test
    void theEventThatWaitsForAnAnswerComesFirst() {
        events.move(coordinator, event, EventState.OPEN);
        events.expect(coordinator, event, carrier, null);
        EventId later = events.plan(
                coordinator,
                new NewEvent(
                        EventKind.EXCHANGE,
                        "Bourse du Port",
                        LocalDate.of(2027, 1, 14),
                        LocalTime.of(8, 30),
                        LocalTime.of(12, 30),
                        null,
                        null,
                        null,
                        true));
        events.move(coordinator, later, EventState.OPEN);
        events.expect(coordinator, later, carrier, null);
        Asker manager = managerOf(carrier);
        String own = "/participation/" + carrier;
        assertThat(page(manager, own).select("section h2").eachText()).startsWith("Bourse des Acacias");

        assertThat(post(manager, own + "/" + event + "/answer", "comes", "true"))
                .hasStatus3xxRedirection();

        assertThat(page(manager, own).select("section h2").eachText())
                .startsWith("Bourse du Port", "Bourse des Acacias");
    }

    @Test
    void theCardsOfAnEventAreNarrowedAndPaged() {
        events.expect(coordinator, event, carrier, null);
        for (int i = 1; i <= 52; i++) {
            cards.add(coordinator, carrier, CardText.of(CardKind.NEED, Category.SPACE, "Étagère n° " + i, null));
        }
        offer("Quai de chargement libre");
        events.bringAll(coordinator, event);
        String all = "/events/" + event + "/cards";

        assertThat(page(coordinator, all).select("td .card-number")).hasSize(50);
        assertThat(page(coordinator, all + "?page=2").select("td .card-number")).hasSize(3);
        assertThat(page(coordinator, all + "?kind=OFFER")
                        .select("td .card-number")
                        .eachText())
                .containsExactly("A-01");
        assertThat(page(coordinator, all + "?text=etagere 52")
                        .select("td .card-number")
                        .eachText())
                .containsExactly("B-52");
        assertThat(page(coordinator, all + "?category=SKILL").select("td .card-number"))
                .isEmpty();
    }

    @Test
    void whatTwoCoordinatorsWriteAtOnceIsNeitherOverwrittenNorLost() {
        String seen = version(Jsoup.parse(body(get(coordinator, "/events/" + event + "/edit"))));
        assertThat(renamed("Bourse du matin", seen)).hasStatus3xxRedirection();

        MvcTestResult late = renamed("Bourse du soir", seen);

        assertThat(late).hasStatus(409);
        Document shown = Jsoup.parse(body(late));
        assertThat(shown.text()).contains("Quelqu’un a changé cela entre-temps");
        assertThat(shown.select("input[name=name]").val()).isEqualTo("Bourse du soir");
        assertThat(renamed("Bourse du soir", version(shown))).hasStatus3xxRedirection();
    }

    private static String version(Document form) {
        return form.select("input[name=version]").val();
    }

    private MvcTestResult renamed(String name, String version) {
        String[] told = {"name", name, "day", "2026-11-24", "starts", "09:00", "ends", "12:00", "version", version};
        return post("/events/" + event, told);
    }

    @Test
    void nobodyElseReachesThesePages() {
        events.expect(coordinator, event, carrier, null);
        OrganisationId other = anOrganisation("Menuiserie du Lac");
        Asker observer = given.anObserverOf(coordinator.territory());
        Asker secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, event.scope());
        List<String> addresses = List.of(
                "/events",
                "/events/new",
                "/events/" + event,
                "/events/" + event + "/edit",
                "/events/" + event + "/participants",
                "/events/" + event + "/cards",
                "/participation/" + other);

        for (Asker asker : List.of(observer, secretary, managerOf(carrier))) {
            for (String address : addresses) {
                assertThat(get(asker, address)).as(address).hasStatus(403);
            }
        }
    }

    @Test
    void anotherTerritorysCoordinatorFindsNothing() {
        Asker stranger = given.aCoordinator();

        for (String part : List.of("", "/edit", "/participants", "/cards")) {
            assertThat(get(stranger, "/events/" + event + part)).as(part).hasStatus(404);
        }
        assertThat(post(stranger, "/events/" + event + "/move", "to", "OPEN")).hasStatus(404);
        assertThat(get(stranger, "/participation/" + carrier)).hasStatus(404);
    }

    private BroughtCard bringAll() {
        events.bringAll(coordinator, event);
        return events.cards(coordinator, event).getFirst();
    }

    private CardId offer(String title) {
        return cards.add(coordinator, carrier, CardText.of(CardKind.OFFER, Category.SPACE, title, null));
    }

    private MvcTestResult form(String address, String name, String day, String starts, String ends) {
        return post(address, "name", name, "day", day, "starts", starts, "ends", ends, "version", "0");
    }

    private MvcTestResult post(String address, String... parameters) {
        return post(coordinator, address, parameters);
    }

    private MvcTestResult post(Asker asker, String address, String... parameters) {
        var request = mvc.post().uri(address).with(as(asker)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(Asker asker, String address) {
        return mvc.get().uri(address).with(as(asker)).exchange();
    }

    private Document english(String address) {
        MvcTestResult answer = mvc.get()
                .uri(address)
                .with(as(coordinator))
                .cookie(new Cookie("lang", "en"))
                .exchange();
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private Document page(Asker asker, String address) {
        MvcTestResult answer = get(asker, address);
        assertThat(answer).as(address).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private OrganisationId anOrganisation(String name) {
        return directory.register(
                coordinator,
                new NewOrganisation(name, OrganisationKind.COMPANY, null, "49.41A", null, null, null, null));
    }

    private Asker managerOf(OrganisationId organisation) {
        return given.aLinkWith(coordinator.territory(), Role.MANAGER, new Scope("organisation", organisation.value()));
    }
}
