package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.directory.OrganisationId;
import eu.maillage.events.AnEvent;
import eu.maillage.events.Event;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Closed;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The list of events, the form and the home of one. */
@MaillageTest
class EventPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Given given;

    EventPagesTests(ApplicationContext beans, Events events, Given given) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.given = given;
    }

    @Test
    void anEventIsPlannedInOneForm() {
        MvcTestResult answer = form("/events", "Bourse du Port", "2026-12-10", "09:00", "12:00");

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(events.events(desk.coordinator)).extracting(Event::name).contains("Bourse du Port");
        assertThat(desk.page("/events").text()).contains("Bourse du Port", "En préparation");
    }

    @Test
    void anEventWithoutNameThatEndsBeforeItBeginsIsAskedForBoth() {
        MvcTestResult answer = form("/events", " ", "2026-12-10", "12:00", "09:00");

        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(EventDesk.body(answer)).select(".error-summary").text())
                .contains("Donnez un nom à l’événement.", "La fin doit venir après le début.");
    }

    @Test
    void anEventThatLastsNoTimeOrLiesInAnotherAgeIsRefused() {
        assertThat(refusal("2026-12-10", "09:00", "09:00")).contains("La fin doit venir après le début.");
        assertThat(refusal("1999-12-31", "09:00", "12:00")).contains("entre 2000 et 2100");
        assertThat(refusal("2101-01-01", "09:00", "12:00")).contains("entre 2000 et 2100");
        assertThat(form("/events", "Bourse du Port", "2100-12-31", "09:00", "12:00"))
                .hasStatus3xxRedirection();
    }

    private String refusal(String day, String starts, String ends) {
        MvcTestResult answer = form("/events", "Bourse du Port", day, starts, ends);
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(EventDesk.body(answer)).select(".error-summary").text();
    }

    @Test
    void whereNothingIsYetOneButtonLeadsToTheNextStep() {
        MvcTestResult nothing = desk.get(given.aCoordinator(), "/events");

        assertThat(Jsoup.parse(EventDesk.body(nothing)).select("main a[href=/events/new]"))
                .hasSize(1);
        assertThat(desk.page("/events/" + desk.event + "/exchange/plan")
                        .select(".empty-state .btn-primary")
                        .eachAttr("href"))
                .containsExactly("/events/" + desk.event + "/participants");
    }

    @Test
    void itsHomeSaysWhatIsMissingAtEachStep() {
        Document home = desk.page("/events/" + desk.event);

        assertThat(home.select(".stepper .step")).hasSize(5);
        assertThat(home.select(".lines a").eachText())
                .contains(
                        "Le lieu est noté.",
                        "Choisissez dans l’annuaire les structures attendues : 20 à 30 pour une bourse.");
    }

    @Test
    void itsHomeSpeaksEnglish() {
        assertThat(desk.english("/events/" + desk.event).text())
                .contains("Mobilise", "The place is noted.", "Announce the event");
    }

    @Test
    void anEventThatBeganIsNotSaidToHaveBeenAnnounced() {
        desk.post("/events/" + desk.event + "/move", "to", "RUNNING");

        assertThat(desk.page("/events/" + desk.event).text())
                .contains("En cours", "Le lieu est noté")
                .doesNotContain("est annoncé");
    }

    @Test
    void anEventIsAnnouncedPostponedAndAnnouncedAgain() {
        assertThat(desk.post("/events/" + desk.event + "/move", "to", "OPEN")).hasStatus3xxRedirection();
        assertThat(desk.post("/events/" + desk.event + "/move", "to", "POSTPONED"))
                .hasStatus3xxRedirection();
        assertThat(desk.page("/events/" + desk.event).text()).contains("Annoncer à nouveau");
        assertThat(desk.post("/events/" + desk.event + "/move", "to", "CLOSED")).hasStatus3xxRedirection();

        assertThat(events.event(desk.coordinator, desk.event).orElseThrow().state())
                .isEqualTo(EventState.POSTPONED);
    }

    @Test
    void whatTwoCoordinatorsWriteAtOnceIsNeitherOverwrittenNorLost() {
        String seen =
                version(Jsoup.parse(EventDesk.body(desk.get(desk.coordinator, "/events/" + desk.event + "/edit"))));
        assertThat(renamed("Bourse du matin", seen)).hasStatus3xxRedirection();

        MvcTestResult late = renamed("Bourse du soir", seen);

        assertThat(late).hasStatus(409);
        Document shown = Jsoup.parse(EventDesk.body(late));
        assertThat(shown.text()).contains("Quelqu’un a changé cela entre-temps");
        assertThat(shown.select("input[name=name]").val()).isEqualTo("Bourse du soir");
        assertThat(renamed("Bourse du soir", version(shown))).hasStatus3xxRedirection();
    }

    @Test
    void nobodyElseReachesThesePages() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        OrganisationId other = desk.anOrganisation("Menuiserie du Lac");
        Asker observer = given.anObserverOf(desk.coordinator.territory());
        Asker secretary = given.aLinkWith(desk.coordinator.territory(), Role.SECRETARY, desk.event.scope());
        List<String> addresses = List.of(
                "/events",
                "/events/new",
                "/events/" + desk.event,
                "/events/" + desk.event + "/edit",
                "/events/" + desk.event + "/participants",
                "/events/" + desk.event + "/cards",
                "/participation/" + other);

        for (Asker asker : List.of(observer, secretary, desk.managerOf(desk.carrier))) {
            for (String address : addresses) {
                assertThat(desk.get(asker, address)).as(address).hasStatus(403);
            }
        }
    }

    @Test
    void anotherTerritorysCoordinatorFindsNothing() {
        Asker stranger = given.aCoordinator();

        for (String part : List.of("", "/edit", "/participants", "/cards")) {
            assertThat(desk.get(stranger, "/events/" + desk.event + part))
                    .as(part)
                    .hasStatus(404);
        }
        assertThat(desk.post(stranger, "/events/" + desk.event + "/move", "to", "OPEN"))
                .hasStatus(404);
        assertThat(desk.get(stranger, "/participation/" + desk.carrier)).hasStatus(404);
    }

    private static String version(Document form) {
        return form.select("input[name=version]").val();
    }

    private MvcTestResult renamed(String name, String version) {
        String[] told = {"name", name, "day", "2026-11-24", "starts", "09:00", "ends", "12:00", "version", version};
        return desk.post("/events/" + desk.event, told);
    }

    private MvcTestResult form(String address, String name, String day, String starts, String ends) {
        return form(address, name, day, starts, ends, "0");
    }

    private MvcTestResult form(String address, String name, String day, String starts, String ends, String version) {
        return desk.post(address, "name", name, "day", day, "starts", starts, "ends", ends, "version", version);
    }

    @Test
    void aDayThatIsPastIsAcceptedAndToldOnce() {
        MvcTestResult planned = form("/events", "Bourse du Port", "2020-01-07", "09:00", "12:00");

        assertThat(notice(planned)).isEqualTo(Notice.warning("events.form.saved-past", LocalDate.of(2020, 1, 7)));
        String home = Objects.requireNonNull(planned.getResponse().getRedirectedUrl());
        assertThat(notice(form(home, "Bourse du Pont", "2020-01-07", "09:00", "12:00", "1")))
                .isEqualTo(Notice.done("events.form.saved"));
    }

    @Test
    void onceAnEventIsOverWhatWasLeftUndoneIsNotForLater() {
        events.expect(desk.coordinator, desk.event, desk.carrier, null);
        close();

        assertThat(desk.page("/events/" + desk.event)
                        .select(".step-section .tag")
                        .eachText())
                .contains("Fait", "Non fait")
                .doesNotContain("Plus tard");
        assertThat(desk.english("/events/" + desk.event).text()).contains("Not done");
    }

    @Test
    void onceAnEventIsOverItsNameDayAndPlaceStay() {
        close();
        Event before = events.event(desk.coordinator, desk.event).orElseThrow();
        String home = "/events/" + desk.event;

        assertThat(desk.page(home).select("a[href$=/edit]")).isEmpty();
        assertThat(desk.page(home).select("main form").eachAttr("action")).containsExactly(home + "/reopen");
        assertThat(desk.get(desk.coordinator, home + "/edit")).hasStatus(423);
        assertThat(renamed("Bourse d’après", Integer.toString(before.version())))
                .hasStatus(423);
        assertThat(desk.post(home + "/participants/links")).hasStatus(423);
        assertThatThrownBy(() ->
                        events.change(desk.coordinator, desk.event, AnEvent.called("Bourse d’après"), before.version()))
                .isInstanceOf(Closed.class);
        assertThat(events.event(desk.coordinator, desk.event)).contains(before);
    }

    @Test
    void theClosingSaysWhatItDoesAndHowItIsUndone() {
        events.move(desk.coordinator, desk.event, EventState.RUNNING);

        assertThat(desk.page("/events/" + desk.event)
                        .select("#close .confirm-panel")
                        .text())
                .contains("vous pouvez rouvrir l’événement", "Chaque OUI devient un intérêt à suivre")
                .doesNotContain("définitif");
        assertThat(desk.english("/events/" + desk.event)
                        .select("#close .confirm-panel")
                        .text())
                .contains("you can reopen the event", "Each YES becomes an interest to follow up");
    }

    private void close() {
        for (EventState state : List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)) {
            events.move(desk.coordinator, desk.event, state);
        }
    }

    private static @Nullable Object notice(MvcTestResult answer) {
        return answer.getMvcResult().getFlashMap().get("notice");
    }
}
