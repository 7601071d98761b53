package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.AnEvent;
import eu.maillage.events.Event;
import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.events.Participant;
import eu.maillage.events.ParticipantState;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.MaillageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What an organisation reads of an event that was put off, that has another day, or that goes on without it. */
@MaillageTest
class MovedEventPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Asker manager;
    private final String own;
    private final String participants;

    MovedEventPagesTests(ApplicationContext beans, Events events) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.manager = desk.managerOf(desk.carrier);
        this.own = "/participation/" + desk.carrier;
        this.participants = "/events/" + desk.event + "/participants";
        events.move(desk.coordinator, desk.event, EventState.OPEN);
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
    }

    @Test
    void aPostponedEventClaimsNoDate() {
        answers(desk.event, "true");
        events.move(desk.coordinator, desk.event, EventState.POSTPONED);

        Document page = desk.page(manager, own);

        assertThat(page.text())
                .contains("Bourse des Acacias", "Reporté", "La date d’avant ne vaut plus")
                .doesNotContain("3 décembre 2026", "Confirmée", "Dites si vous venez");
        assertThat(page.select("form[action$=/answer]")).isEmpty();
    }

    @Test
    void anAnswerForAnotherDayIsAskedForAgain() {
        answers(desk.event, "true");
        events.move(desk.coordinator, desk.event, EventState.POSTPONED);
        moves("2027-01-14");
        events.move(desk.coordinator, desk.event, EventState.OPEN);

        Document asked = desk.page(manager, own);
        assertThat(asked.text())
                .contains("14 janvier 2027", "vous aviez dit oui pour le jeudi 3 décembre 2026")
                .doesNotContain("Confirmée");
        assertThat(asked.select("form[action$=/answer]")).hasSize(2);
        assertThat(desk.page(participants).select("#o-" + desk.carrier).text())
                .contains("Confirmée", "pour la date d’avant, le 3 décembre 2026", "Elle vient");
        assertThat(desk.english(participants).text()).contains("for the former date");
        assertThat(desk.page("/events/" + desk.event).text()).contains("n’a pas encore dit si elle vient");

        answers(desk.event, "true");

        assertThat(desk.page(manager, own).text()).contains("Confirmée").doesNotContain("La date a changé");
        assertThat(desk.page(participants).text()).doesNotContain("pour la date d’avant");
    }

    @Test
    void aNoForAnotherDayIsAskedForAgainUntilTheDayComesBackOrTheCoordinatorNotesIt() {
        answers(desk.event, "false");
        moves("2027-01-14");
        moves("2027-01-15");
        assertThat(desk.page(manager, own).text())
                .contains("vous aviez dit non pour le jeudi 3 décembre 2026")
                .doesNotContain("Absente");

        moves("2026-12-03");
        assertThat(desk.page(manager, own).text()).contains("Absente").doesNotContain("La date a changé");

        moves("2027-01-15");
        desk.post(participants + "/" + desk.carrier + "/state", "state", "ABSENT");
        assertThat(desk.page(manager, own).text()).contains("Absente").doesNotContain("La date a changé");
    }

    @Test
    void anAnswerFromAPageOfBeforeIsNotOneForTheNewDay() {
        moves("2027-01-14");

        desk.post(manager, own + "/" + desk.event + "/answer", "comes", "true", "day", "2026-12-03");

        assertThat(events.participants(desk.coordinator, desk.event))
                .singleElement()
                .extracting(Participant::state)
                .isEqualTo(ParticipantState.EXPECTED);
        assertThat(desk.page(manager, own)
                        .select("form[action$=/answer] input[name=day]")
                        .eachAttr("value"))
                .containsOnly("2027-01-14");
    }

    @Test
    void whoeverIsThereIsThereWhateverDayItAnsweredFor() {
        answers(desk.event, "true");
        moves("2027-01-14");
        events.move(desk.coordinator, desk.event, EventState.RUNNING);

        events.mark(desk.coordinator, desk.event, desk.carrier, ParticipantState.PRESENT);

        assertThat(events.participants(desk.coordinator, desk.event))
                .singleElement()
                .extracting(Participant::isAnswered)
                .isEqualTo(true);
    }

    @Test
    void whoeverIsAbsentFromTheRunningEventIsLedToTheOneItComesTo() {
        EventId coming = events.plan(desk.coordinator, AnEvent.called("Bourse du Port"));
        events.move(desk.coordinator, coming, EventState.OPEN);
        events.expect(desk.coordinator, coming, desk.carrier, null);
        answers(coming, "true");
        answers(desk.event, "false");
        events.move(desk.coordinator, desk.event, EventState.RUNNING);

        Document page = desk.page(manager, own);

        assertThat(page.text()).doesNotContain("L’événement est en cours");
        assertThat(page.select("section h2").eachText()).startsWith("Bourse du Port", "Bourse des Acacias");
        events.move(desk.coordinator, coming, EventState.POSTPONED);
        assertThat(desk.page(manager, own).text())
                .contains("Vos fiches disent")
                .doesNotContain("L’événement est en cours", "Dites si vous venez");
    }

    private void answers(EventId event, String comes) {
        String day = events.event(desk.coordinator, event).orElseThrow().day().toString();
        assertThat(desk.post(manager, own + "/" + event + "/answer", "comes", comes, "day", day))
                .hasStatus3xxRedirection();
    }

    private void moves(String day) {
        Event known = events.event(desk.coordinator, desk.event).orElseThrow();
        assertThat(desk.post(
                        "/events/" + desk.event,
                        "name",
                        known.name(),
                        "day",
                        day,
                        "starts",
                        "08:30",
                        "ends",
                        "12:30",
                        "version",
                        Integer.toString(known.version())))
                .hasStatus3xxRedirection();
    }
}
