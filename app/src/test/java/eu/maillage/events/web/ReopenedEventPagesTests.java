package eu.maillage.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An event that was closed by mistake. */
@MaillageTest
class ReopenedEventPagesTests {

    private final EventDesk desk;
    private final Events events;
    private final Given given;
    private final String home;

    ReopenedEventPagesTests(ApplicationContext beans, Events events, Given given) {
        this.desk = new EventDesk(beans);
        this.events = events;
        this.given = given;
        this.home = "/events/" + desk.event;
    }

    @BeforeEach
    void close() {
        for (EventState state : List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)) {
            events.move(desk.coordinator, desk.event, state);
        }
    }

    @Test
    void itIsOpenedAgainAndEverythingCanBeNotedAndClosedAgain() {
        assertThat(notice(desk.post(home + "/reopen"))).isEqualTo(Notice.done("events.reopened"));

        assertThat(state()).isEqualTo(EventState.RUNNING);
        assertThat(desk.page(home).select("#reopen")).isEmpty();
        assertThat(desk.get(desk.coordinator, home + "/edit")).hasStatusOk();
        assertThat(desk.post(home + "/move", "to", "CLOSED")).hasStatus3xxRedirection();
        assertThat(state()).isEqualTo(EventState.CLOSED);
    }

    @Test
    void theQuietButtonSaysWhatFollowsInBothLanguages() {
        assertThat(desk.page(home).select("#reopen .btn-quiet").text()).contains("Rouvrir l’événement");
        assertThat(desk.page(home).select("#reopen .confirm-panel").text())
                .contains("Les réponses sont de nouveau prises", "tablettes", "intérêts notés à la clôture");
        assertThat(desk.english(home).select("#reopen .confirm-panel").text())
                .contains("Reopen the event?", "Answers are taken again", "tablets", "interests recorded");
    }

    @Test
    void itIsWrittenDownOnce() {
        desk.post(home + "/reopen");
        desk.post(home + "/reopen");

        assertThat(desk.page("/audit").select("tbody tr:contains(A rouvert un événement)"))
                .hasSize(1);
    }

    @Test
    void whoeverReopensWhatIsNotOverIsTold() {
        desk.post(home + "/reopen");

        assertThat(notice(desk.post(home + "/reopen"))).isEqualTo(Notice.warning("events.reopen.not-over"));
        assertThat(state()).isEqualTo(EventState.RUNNING);
    }

    @Test
    void theButtonOfAPageOfBeforeTheBeginningDoesNotReopenIt() {
        assertThat(notice(desk.post(home + "/move", "to", "RUNNING")))
                .isEqualTo(Notice.warning("events.moved.no-way.closed"));
        assertThat(state()).isEqualTo(EventState.CLOSED);
    }

    @Test
    void onlyACoordinatorOfItsTerritoryReopensIt() {
        Asker secretary = given.aLinkWith(desk.coordinator.territory(), Role.SECRETARY, desk.event.scope());
        Asker observer = given.anObserverOf(desk.coordinator.territory());

        for (Asker other : List.of(secretary, observer, desk.managerOf(desk.carrier))) {
            assertThat(desk.post(other, home + "/reopen")).hasStatus(403);
        }
        assertThat(desk.post(given.aCoordinator(), home + "/reopen")).hasStatus(404);
        assertThat(state()).isEqualTo(EventState.CLOSED);
    }

    private EventState state() {
        return events.event(desk.coordinator, desk.event).orElseThrow().state();
    }

    private static @Nullable Object notice(MvcTestResult answer) {
        return answer.getMvcResult().getFlashMap().get("notice");
    }
}
