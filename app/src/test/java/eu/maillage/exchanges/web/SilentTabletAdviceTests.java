package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.exchanges.domain.TabletsHeard;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Desk;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Which tables are named before an exchange is closed. */
@MaillageTest
class SilentTabletAdviceTests {

    private final RoomVisit visit;
    private final TabletsHeard tablets;
    private final Events events;
    private final MovableClock clock;
    private final Asker secretary;

    SilentTabletAdviceTests(ApplicationContext beans, TabletsHeard tablets, Events events, MovableClock clock) {
        this.visit = new RoomVisit(beans);
        this.tablets = tablets;
        this.events = events;
        this.clock = clock;
        this.secretary = visit.link(Role.SECRETARY);
    }

    @BeforeEach
    void begin() {
        visit.publish(SmallExchange.PLAN);
        events.move(visit.coordinator, new EventId(visit.event), EventState.RUNNING);
    }

    @Test
    void aTableWhoseTabletIsHeardOrNeverWasIsNotNamed() {
        tablets.hear(secretary, visit.event, 1, List.of());

        assertThat(closing("fr")).doesNotContain("ne répond plus");
    }

    @Test
    void aTableWhoseTabletIsSilentIsNamedWithHowLong() {
        tablets.hear(secretary, visit.event, 2, List.of());
        clock.forward(Duration.ofMinutes(3));
        tablets.hear(secretary, visit.event, 1, List.of());

        assertThat(closing("fr"))
                .contains("Table 2 : la tablette ne répond plus depuis 3 min.", "Elle garde peut-être des réponses");
        assertThat(closing("en")).contains("Table 2: the tablet has not been heard for 3 min.", "It may hold answers");
    }

    @Test
    void aTabletThatWentToAnotherTableIsNotMissedAtItsFormerOne() {
        tablets.hear(secretary, visit.event, 2, List.of());
        assertThat(visit.web
                        .get()
                        .uri(visit.path("/secretary/here?table=1&left=2"))
                        .with(as(secretary))
                        .exchange())
                .hasStatus(204);
        clock.forward(Duration.ofMinutes(3));

        assertThat(closing("fr"))
                .contains("Table 1 : la tablette ne répond plus")
                .doesNotContain("Tables");
    }

    @Test
    void severalAreNamedInOneSentence() {
        tablets.hear(secretary, visit.event, 1, List.of());
        clock.forward(Duration.ofMinutes(4));
        tablets.hear(secretary, visit.event, 2, List.of());
        clock.forward(Duration.ofMinutes(2));

        assertThat(closing("fr")).contains("Tables 1 et 2 : la tablette ne répond plus depuis 2 à 6 min.");
        assertThat(closing("en")).contains("Tables 1 and 2: the tablet has not been heard for 2 to 6 min.");
    }

    @Test
    void theControlRoomNamesThemBeforeItCloses() {
        visit.playThrough();
        tablets.hear(secretary, visit.event, 1, List.of());
        tablets.hear(secretary, visit.event, 2, List.of());
        clock.forward(Duration.ofMinutes(3));

        assertThat(visit.control().select("#close .confirm-panel").text())
                .contains("Tables 1 et 2 : la tablette ne répond plus depuis 3 min.");

        events.move(visit.coordinator, new EventId(visit.event), EventState.CLOSED);
        assertThat(visit.control().text()).doesNotContain("ne répond plus");
    }

    private String closing(String language) {
        return new Desk(visit.web, visit.coordinator)
                .page("/events/" + visit.event, language)
                .select("#close .confirm-panel")
                .text()
                .replace('\u00a0', ' ');
    }
}
