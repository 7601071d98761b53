package eu.maillage.home.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.EventKind;
import eu.maillage.events.Events;
import eu.maillage.events.NewEvent;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class HomePagesTests {

    private final MockMvcTester mvc;
    private final Given given;
    private final Events events;
    private final Directory directory;

    HomePagesTests(MockMvcTester mvc, Given given, Events events, Directory directory) {
        this.mvc = mvc;
        this.given = given;
        this.events = events;
        this.directory = directory;
    }

    @Test
    void aVisitorIsToldWhatThisIsAndWhereToSignIn() {
        given.aTerritory();

        assertThat(mvc.get().uri("/")).hasStatusOk().bodyText().contains("/sign-in", "Les échanges du territoire");
        assertThat(mvc.get().uri("/").header("Accept-Language", "en"))
                .bodyText()
                .contains("The exchanges of");
    }

    @Test
    void aCoordinatorFindsHerNextEvents() {
        Asker coordinator = given.aCoordinator();
        events.plan(
                coordinator,
                new NewEvent(
                        EventKind.EXCHANGE,
                        "Bourse de mai",
                        LocalDate.of(2027, 5, 4),
                        LocalTime.of(8, 30),
                        LocalTime.of(12, 0),
                        null,
                        null,
                        null,
                        true));

        assertThat(mvc.get().uri("/").with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("Bourse de mai");
    }

    @Test
    void anEmptyTerritoryTeachesOneNextStepAfterTheOther() {
        Asker coordinator = given.aCoordinator();
        Desk desk = new Desk(mvc, coordinator);
        assertThat(desk.page("/").select("main a.btn").eachAttr("href")).containsExactly("/organisations/import");
        assertThat(desk.page("/").select("main a[href=/mail]"))
                .as("letters leave")
                .isEmpty();
        assertThat(desk.page("/", "en").select("main").text()).contains("Begin with your organisations");

        directory.register(coordinator, NewOrganisation.named("Moulin", OrganisationKind.COMPANY));

        assertThat(desk.page("/").select("main a.btn").eachAttr("href")).containsExactly("/events/new");
        assertThat(desk.page("/").select("main").text()).contains("Aucun événement en préparation");
    }

    @Test
    void onAPhoneTheLastTasksStandInAMenuSoThatTheRowFits() {
        Document desk = new Desk(mvc, given.aCoordinator()).page("/mail");

        assertThat(desk.select(".task-tabs > ul > li:not(.task-wide, .task-more) a")
                        .eachAttr("href"))
                .containsExactly("/", "/events", "/organisations", "/cards");
        assertThat(desk.select(".task-more li a").eachAttr("href"))
                .isEqualTo(desk.select(".task-wide a").eachAttr("href"))
                .contains("/people", "/mail");
        assertThat(desk.select(".task-more summary").hasClass("task-here")).isTrue();
    }

    @Test
    void anObserverBeginsAtTheFigures() {
        assertThat(mvc.get().uri("/").with(as(given.anObserverOf(given.aTerritory()))))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/exchanges");
    }
}
