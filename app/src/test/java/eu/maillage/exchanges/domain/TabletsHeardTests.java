package eu.maillage.exchanges.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.maillage.events.Events;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@MaillageTest
class TabletsHeardTests {

    private final TabletsHeard tablets;
    private final AnswerDesk desk;
    private final PlanPublication publication;
    private final LiveTopics live;
    private final MovableClock clock;
    private final Given given;
    private final Asker coordinator;
    private final Asker secretary;
    private final UUID event;

    TabletsHeardTests(
            TabletsHeard tablets,
            AnswerDesk desk,
            PlanPublication publication,
            LiveTopics live,
            MovableClock clock,
            Given given,
            Events events) {
        this.tablets = tablets;
        this.desk = desk;
        this.publication = publication;
        this.live = live;
        this.clock = clock;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(events, coordinator);
        this.secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, Crew.scope(event));
    }

    @Test
    void aTableIsSilentHalfAMinuteAfterItsDeviceWasHeardLast() {
        assertThat(states()).containsExactly(Tablet.State.NEVER, Tablet.State.NEVER);

        tablets.hear(secretary, event, 1, List.of());
        clock.forward(Duration.ofSeconds(29));
        assertThat(states()).containsExactly(Tablet.State.CONNECTED, Tablet.State.UNHEARD);

        clock.forward(Duration.ofSeconds(1));
        assertThat(states()).containsExactly(Tablet.State.SILENT, Tablet.State.UNHEARD);

        tablets.hear(secretary, event, 1, List.of());
        assertThat(states()).containsExactly(Tablet.State.CONNECTED, Tablet.State.UNHEARD);
    }

    @Test
    void whatIsNewsIsWhoIsThereAndWhoIsNotAnyMore() {
        assertThat(tablets.hear(secretary, event, 1, List.of())).isTrue();
        assertThat(tablets.hear(secretary, event, 1, List.of())).isFalse();
        assertThat(tablets.hear(secretary, event, 2, List.of())).isTrue();
        clock.forward(Duration.ofSeconds(20));
        assertThat(tablets.hear(secretary, event, 2, List.of())).isFalse();
        clock.forward(Duration.ofSeconds(20));
        assertThat(tablets.hear(secretary, event, 2, List.of())).isTrue();
    }

    @Test
    void theControlRoomIsToldWhoIsSilentAndSinceWhen() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        tablets.hear(secretary, event, 2, List.of());
        clock.forward(Duration.ofMinutes(3));

        assertThat(live.snapshot(ExchangeTopics.progress(coordinator.territory(), event)))
                .contains("{\"table\":1,\"state\":\"UNHEARD\",\"last\":0}")
                .containsPattern("\\{\"table\":2,\"state\":\"SILENT\",\"last\":[1-9]\\d+}");
    }

    @Test
    void onlyThisEventsSecretariesAreHeardAndNobodyOfAnotherTerritory() {
        Asker screen = given.aLinkWith(coordinator.territory(), Role.SCREEN, Crew.scope(event));
        Asker elsewhere = given.aCoordinator();

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> tablets.hear(screen, event, 1, List.of()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tablets.hear(elsewhere, event, 1, List.of()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> tablets.of(secretary, event, SmallExchange.PLAN.tables()));
        tablets.hear(secretary, event, -1, List.of());
        tablets.hear(secretary, event, 100_000, List.of());
        assertThat(states()).containsOnly(Tablet.State.NEVER);
    }

    @Test
    void aLinkIsOpenedEvenWhereNoTableIsChosenYet() {
        assertThat(tablets.hear(secretary, event, TabletsHeard.NO_TABLE, List.of()))
                .isTrue();

        assertThat(states()).containsOnly(Tablet.State.UNHEARD);
    }

    @Test
    void whereAnswersCameALinkWasOpenedEvenIfNoDeviceIsHeardAnyMore() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        desk.take(
                secretary,
                event,
                List.of(SmallExchange.answer(1, SmallExchange.MASONS_OFFER, Map.of(SmallExchange.PRINTER, Mark.YES))));

        assertThat(states()).containsOnly(Tablet.State.UNHEARD);
    }

    private List<Tablet.State> states() {
        return tablets.of(coordinator, event, SmallExchange.PLAN.tables()).stream()
                .map(Tablet::state)
                .toList();
    }
}
