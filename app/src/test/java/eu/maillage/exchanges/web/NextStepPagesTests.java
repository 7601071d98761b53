package eu.maillage.exchanges.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

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
import eu.maillage.events.EventId;
import eu.maillage.events.EventKind;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** In each state of an event its page, and the desk, have one next thing to do and one button that leads there. */
@MaillageTest
class NextStepPagesTests {

    private final Events events;
    private final Directory directory;
    private final Cards cards;
    private final SeatingSearches searches;
    private final PlanReading reading;
    private final MovableClock clock;
    private final Asker coordinator;
    private final Desk desk;

    NextStepPagesTests(
            MockMvcTester mvc,
            Events events,
            Directory directory,
            Cards cards,
            SeatingSearches searches,
            PlanReading reading,
            Given given,
            MovableClock clock) {
        this.events = events;
        this.directory = directory;
        this.cards = cards;
        this.searches = searches;
        this.reading = reading;
        this.clock = clock;
        this.coordinator = given.aCoordinator();
        this.desk = new Desk(mvc, coordinator);
    }

    @Test
    void beforeTheLastWeekWhoComesAndWhatTheyBringIsWonFirst() {
        EventId event = events.plan(coordinator, in(30, null));
        assertThat(next(event)).isEqualTo("Noter le lieu → /edit");
        events.change(coordinator, event, in(30, "Salle des fêtes"), 1);
        assertThat(next(event)).isEqualTo("Choisir les structures → /participants");

        OrganisationId mill =
                directory.register(coordinator, NewOrganisation.named("Moulin", OrganisationKind.COMPANY));
        events.expect(coordinator, event, mill, null);
        assertThat(next(event)).isEqualTo("Annoncer l’événement → OPEN");
        events.move(coordinator, event, EventState.OPEN);
        assertThat(next(event)).isEqualTo("Envoyer les liens → /participants#links");

        write(mill, 1);
        assertThat(next(event)).isEqualTo("Apporter les fiches → /cards");
        events.bringAll(coordinator, event);
        assertThat(next(event)).isEqualTo("Voir ce qui manque → /cards");
        write(mill, 4);
        events.bringAll(coordinator, event);
        assertThat(next(event)).isEqualTo("Voir qui relancer → /participants");
        events.mark(coordinator, event, mill, ParticipantState.CONFIRMED);
        assertThat(next(event)).isEqualTo("Désigner les personnes → /participants");

        ContactId miller = directory.addContact(coordinator, mill, new NewContact("Ève Moulin", null, null, null));
        events.expect(coordinator, event, mill, miller);
        assertThat(next(event)).isEqualTo("Voir qui n’a pas dit oui → /participants");
        directory.consent(coordinator, miller, Purpose.SHARING, true, ConsentMeans.PHONE);
        assertThat(next(event)).isEqualTo("Faire le plan de table → /exchange/plan");
    }

    @Test
    void whatLiesReadyIsBroughtBeforeThePlanIsMade() {
        EventId event = ready(3, 8);
        OrganisationId eager = organisation("La Matinale");
        events.expect(coordinator, event, eager, null);
        write(eager, 1);
        assertThat(next(event)).isEqualTo("Apporter les fiches → /cards");
        events.bringAll(coordinator, event);
        assertThat(next(event)).isEqualTo("Faire le plan de table → /exchange/plan");
    }

    @Test
    void inTheLastWeekTheRoomIsMadeReady() {
        EventId event = ready(3, 8);
        assertThat(next(event)).isEqualTo("Faire le plan de table → /exchange/plan");

        plan(event);
        assertThat(next(event)).isEqualTo("Transmettre le plan → /exchange/plan");
        String rotation = "/events/" + event + "/exchange/rotation/help";
        desk.post(rotation, Map.of("phase", "OFFERS", "help", "ROUNDS", "value", "1", "seen", "1"));
        assertThat(next(event)).isEqualTo("Trouver du temps → /exchange/rotation");
        desk.post("/events/" + event + "/exchange/plan/release", Map.of("seen", "2"));
        assertThat(next(event)).isEqualTo("Imprimer → /exchange/papers");

        OrganisationId late = organisation("La Retardataire");
        events.expect(coordinator, event, late, null);
        assertThat(next(event)).isEqualTo("Mettre le plan à jour → /exchange/plan");
    }

    @Test
    void fromTheDayOnTheMorningIsBegunPlayedClosedAndItsFilesSent() {
        EventId event = ready(0, 2);
        assertThat(next(event)).isEqualTo("Faire le plan de table → /exchange/plan");
        plan(event);
        desk.post("/events/" + event + "/exchange/plan/release", Map.of("seen", "1"));
        assertThat(next(event)).isEqualTo("Commencer la matinée → RUNNING");

        events.move(coordinator, event, EventState.RUNNING);
        assertThat(next(event)).isEqualTo("Ouvrir la régie → /exchange/live");
        assertThat(desk.page("/events/" + event).select(".step-done").eachText())
                .as("what was before the day is over, printed or not")
                .anySatisfy(step -> assertThat(step).contains("Planifier"));
        play(event, "OFFERS", 0);
        assertThat(next(event)).isEqualTo("Ouvrir la régie → /exchange/live");
        play(event, "NEEDS", 2);
        assertThat(next(event)).isEqualTo("Clôturer l’événement → CLOSED");

        events.move(coordinator, event, EventState.CLOSED);
        assertThat(next(event)).isEqualTo("Envoyer les fichiers → /exchange/results");
    }

    @Test
    void aMorningThatBeganWithoutAPlanNeedsOneFirst() {
        EventId event = ready(0, 2);
        events.move(coordinator, event, EventState.RUNNING);

        assertThat(next(event)).isEqualTo("Ouvrir le plan de table → /exchange/plan");
    }

    @Test
    void whatIsPastOrPutOffIsSettledFirst() {
        EventId past = ready(-2, 2);
        assertThat(next(past)).isEqualTo("Commencer ou reporter → #state");
        events.move(coordinator, past, EventState.POSTPONED);
        assertThat(next(past)).isEqualTo("Noter la nouvelle date → /edit");
        events.change(
                coordinator,
                past,
                in(40, "Salle des fêtes"),
                events.event(coordinator, past).orElseThrow().version());
        assertThat(next(past)).isEqualTo("Annoncer à nouveau → OPEN");

        EventId forgotten = ready(-1, 2);
        events.move(coordinator, forgotten, EventState.RUNNING);
        assertThat(next(forgotten)).isEqualTo("Clôturer l’événement → CLOSED");
    }

    @Test
    void whoeverPutsAnEventOffIsAskedForItsNewDay() {
        EventId event = ready(20, 1);

        assertThat(desk.post("/events/" + event + "/move", Map.of("to", "POSTPONED"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/events/" + event + "/edit");
    }

    @Test
    void theDeskShowsTheNextStepOfTheNearestEvent() {
        EventId far = ready(60, 1);
        EventId near = ready(5, 1);
        assertThat(onTheDesk()).isEqualTo("Faire le plan de table → /events/" + near + "/exchange/plan");

        events.move(coordinator, far, EventState.RUNNING);
        assertThat(onTheDesk()).isEqualTo("Ouvrir le plan de table → /events/" + far + "/exchange/plan");
        events.move(coordinator, far, EventState.OPEN);

        EventId over = ready(-1, 1);
        events.move(coordinator, over, EventState.RUNNING);
        events.move(coordinator, over, EventState.CLOSED);
        assertThat(onTheDesk()).isEqualTo("Envoyer les fichiers → /events/" + over + "/exchange/results");
    }

    @Test
    void theNextStepIsToldInEnglish() {
        EventId event = ready(3, 2);

        assertThat(desk.page("/events/" + event, "en").select(".next-step").text())
                .contains("What next", "have no seats yet", "Make the table plan");
    }

    private String next(EventId event) {
        return step("/events/" + event).replace("/events/" + event, "");
    }

    private String onTheDesk() {
        return step("/");
    }

    /** The words of the one button of the one next step, and where it leads or what it moves the event to. */
    private String step(String page) {
        Elements steps = desk.page(page).select(".next-step");
        assertThat(steps).hasSize(1);
        Element step = steps.getFirst();
        assertThat(step.select("p").getFirst().text()).endsWith(".");
        Elements ways = step.select("a.btn-primary, form.button-form, details.confirm");
        assertThat(ways).hasSize(1);
        Element way = ways.getFirst();
        return way.select("span").getFirst().text() + " → "
                + (way.is("a") ? way.attr("href") : way.select("[name=to]").val());
    }

    private NewEvent in(int days, @Nullable String venue) {
        return new NewEvent(
                EventKind.EXCHANGE,
                "Bourse dans " + days + " jours",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris")).plusDays(days),
                LocalTime.of(8, 30),
                LocalTime.of(12, 30),
                venue,
                null,
                null,
                false);
    }

    /** An announced event at which everybody who was chosen comes, agrees and brings five offers and five needs. */
    private EventId ready(int days, int companies) {
        EventId event = events.plan(coordinator, in(days, "Salle des fêtes"));
        for (int number = 1; number <= companies; number++) {
            OrganisationId company = organisation("Entreprise n° " + number);
            ContactId contact =
                    directory.addContact(coordinator, company, new NewContact("Contact " + number, null, null, null));
            directory.consent(coordinator, contact, Purpose.SHARING, true, ConsentMeans.PHONE);
            events.expect(coordinator, event, company, contact);
            events.mark(coordinator, event, company, ParticipantState.CONFIRMED);
            write(company, 5);
        }
        events.move(coordinator, event, EventState.OPEN);
        events.bringAll(coordinator, event);
        return event;
    }

    private OrganisationId organisation(String name) {
        return directory.register(coordinator, NewOrganisation.named(name, OrganisationKind.COMPANY));
    }

    private void write(OrganisationId owner, int each) {
        for (CardKind kind : CardKind.values()) {
            for (int number = 0; number < each; number++) {
                cards.add(coordinator, owner, CardText.of(kind, Category.SPACE, kind + " " + number, null));
            }
        }
    }

    private void plan(EventId event) {
        searches.begin(coordinator, event);
        eventually(
                "a seating is found", () -> !reading.sheet(coordinator, event).isSearching());
    }

    private void play(EventId event, String phase, int seen) {
        String live = "/events/" + event + "/exchange/live";
        desk.post(live + "/start", Map.of("phase", phase, "seen", String.valueOf(seen)));
        desk.post(live + "/press", Map.of("press", "END_PHASE", "seen", String.valueOf(seen + 1)));
    }
}
