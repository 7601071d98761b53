package eu.maillage.exchanges.web.after;

import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.Interest;
import eu.maillage.exchanges.Interests;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.after.ResultLetters;
import eu.maillage.exchanges.domain.after.Sending;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An exchange that was closed while a tablet had answers that were not sent. */
@MaillageTest
class ReopenedExchangePagesTests {

    private final MockMvcTester web;
    private final Events events;
    private final Interests interests;
    private final RunningExchanges exchanges;
    private final ResultLetters letters;
    private final Given given;
    private final SmallMorning morning;
    private final Desk desk;
    private final String home;

    ReopenedExchangePagesTests(
            MockMvcTester web,
            Events events,
            Interests interests,
            RunningExchanges exchanges,
            ResultLetters letters,
            ApplicationContext application,
            Given given) {
        this.web = web;
        this.events = events;
        this.interests = interests;
        this.exchanges = exchanges;
        this.letters = letters;
        this.given = given;
        this.morning = new SmallMorning(application, given.aCoordinator());
        this.desk = new Desk(web, morning.coordinator);
        this.home = "/events/" + morning.event;
    }

    @BeforeEach
    void close() {
        morning.close();
        eventually("the interests are recorded", () -> told().size() == 4);
    }

    @Test
    void whatCameTooLateIsTakenAfterTheReopeningAndCountsAtTheNextClosing() {
        morning.say(Phase.OFFERS, morning.oven, Map.of(morning.mason, Mark.YES));
        assertThat(raised()).doesNotContain(morning.mason.value());

        assertThat(reopen()).isEqualTo(Notice.done("events.reopened"));
        assertThat(told()).isEmpty();
        morning.say(Phase.OFFERS, morning.oven, Map.of(morning.mason, Mark.YES));
        morning.say(Phase.OFFERS, morning.paper, Map.of(morning.baker, Mark.NO));
        assertThat(raised()).contains(morning.mason.value());

        events.move(morning.coordinator, morning.event, EventState.CLOSED);
        eventually("the interests are recorded anew", () -> !told().isEmpty());
        assertThat(told())
                .extracting(Interest::card, Interest::interested)
                .contains(Assertions.tuple(morning.oven, morning.mason))
                .doesNotContain(Assertions.tuple(morning.paper, morning.baker))
                .hasSize(4);
    }

    @Test
    void whatCameTooLateIsCountedOnceAndToldWhereTheFilesAreUntilTheReopening() {
        assertThat(desk.page(morning.address()).select("#late")).isEmpty();
        morning.say(Phase.OFFERS, morning.oven, Map.of(morning.mason, Mark.YES, morning.printer, Mark.NO));
        morning.sayAgain(Phase.OFFERS, morning.oven, Map.of(morning.mason, Mark.YES, morning.printer, Mark.NO));
        morning.say(Phase.NEEDS, morning.pallets, Map.of(morning.baker, Mark.NO));

        for (String page : List.of(morning.address(), home + "/exchange/live")) {
            assertThat(desk.page(page).select("#late").text())
                    .contains("3 réponses sont arrivées trop tard", "de la table 1", "rouvrez l’événement");
            assertThat(desk.page(page).select("#late a").attr("href")).isEqualTo(home + "#state");
        }
        assertThat(desk.page(morning.address(), "en").select("#late").text())
                .contains("3 answers came too late", "from table 1", "reopen the event");

        reopen();
        assertThat(desk.page(morning.address()).select("#late")).isEmpty();
    }

    @Test
    void whatCameTooLateIsNamedBeforeTheFilesLeaveAndNotPromisedAfterwards() {
        morning.say(Phase.OFFERS, morning.oven, Map.of(morning.mason, Mark.YES, morning.printer, Mark.NO));
        assertThat(desk.page(morning.address()).select("#send-all").text())
                .contains("2 réponses arrivées trop tard n’y sont pas", "rouvrez d’abord l’événement");
        letters.send(morning.coordinator, morning.event, morning.baker);

        for (String page : List.of(morning.address(), home + "/exchange/live")) {
            assertThat(desk.page(page).select("#late").text())
                    .contains("2 réponses sont arrivées trop tard", "elles n’y sont pas et ne le seront plus")
                    .doesNotContain("rouvrez");
            assertThat(desk.page(page).select("#late a")).isEmpty();
        }
    }

    @Test
    void onlyTheCoordinatorOfItsTerritoryIsToldWhatCameTooLate() {
        UUID event = morning.event.value();
        morning.say(Phase.OFFERS, morning.oven, Map.of(morning.mason, Mark.YES));

        Assertions.assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> exchanges.late(given.aCoordinator(), event));
        Assertions.assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> exchanges.late(
                        given.aLinkWith(morning.coordinator.territory(), Role.SECRETARY, morning.event.scope()),
                        event));
    }

    @Test
    void onceAFileWasSentTheEventStaysClosedAndSaysWhy() {
        List<Interest> before = told();
        assertThat(desk.page(morning.address()).text()).contains("Dès qu’un fichier est envoyé");
        letters.send(morning.coordinator, morning.event, morning.baker);

        assertThat(desk.page(morning.address()).text()).doesNotContain("Dès qu’un fichier est envoyé");
        assertThat(desk.page(home).select("#reopen")).isEmpty();
        assertThat(desk.page(home).text()).contains("L’événement ne peut plus être rouvert");
        assertThat(desk.page(home, "en").text()).contains("The event can no longer be reopened");
        assertThat(reopen()).isEqualTo(Notice.warning("events.reopen.results-sent"));
        assertThat(events.event(morning.coordinator, morning.event)
                        .orElseThrow()
                        .isOver())
                .isTrue();
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void anEventThatIsOpenAgainSendsNoFile() {
        reopen();

        assertThat(letters.sendAll(morning.coordinator, morning.event)).isEqualTo(new Sending.NotOver());
        assertThat(letters.written(morning.coordinator, morning.event)).isEmpty();
    }

    @Test
    void theRoomAndThePaperGridWorkAgain() {
        String paper = home + "/exchange/paper-grid?table=1";
        assertThat(desk.page(paper).select("#paper button")).isEmpty();

        reopen();

        assertThat(desk.page(paper).select("#paper button")).isNotEmpty();
        assertThat(desk.page(home + "/exchange/live").text())
                .contains("Commencer la phase")
                .doesNotContain("plus aucune réponse n’est prise");
        assertThat(desk.page(home + "/exchange/secretary?table=1")
                        .select("#grid")
                        .attr("data-state"))
                .contains("\"closed\":false");
    }

    private List<Interest> told() {
        return interests.of(morning.coordinator, morning.event);
    }

    private List<UUID> raised() {
        return exchanges.book(morning.coordinator, morning.event.value()).interested(morning.oven.value()).stream()
                .toList();
    }

    private @Nullable Object reopen() {
        return web.post()
                .uri(home + "/reopen")
                .with(as(morning.coordinator))
                .with(csrf())
                .exchange()
                .getMvcResult()
                .getFlashMap()
                .get("notice");
    }
}
