package eu.maillage.exchanges.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.Pressed.AlreadyMoved;
import eu.maillage.exchanges.domain.Pressed.Moved;
import eu.maillage.exchanges.domain.Pressed.NotNow;
import eu.maillage.exchanges.domain.RoundClock.Paused;
import eu.maillage.exchanges.domain.RoundClock.Running;
import eu.maillage.exchanges.domain.RoundClock.Waiting;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Closed;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@MaillageTest
class ControlRoomStoreTests {

    private final ControlRoom room;
    private final RunningExchanges exchanges;
    private final PlanPublication publication;
    private final Given given;
    private final Asker coordinator;
    private final Events events;
    private final UUID event;

    ControlRoomStoreTests(
            ControlRoom room, RunningExchanges exchanges, PlanPublication publication, Given given, Events events) {
        this.events = events;
        this.room = room;
        this.exchanges = exchanges;
        this.publication = publication;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(events, coordinator);
    }

    @Test
    void everyPressIsReadBackAsItWasMade() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        List<Press> presses = List.of(
                new Press.Extend(Duration.ofMinutes(1)),
                new Press.Pause(),
                new Press.Resume(),
                new Press.NextRound(),
                new Press.EndPhase(),
                new Press.Undo(),
                new Press.Redo());
        for (int made = 0; made < presses.size(); made++) {
            assertThat(room.press(coordinator, event, presses.get(made), made + 1))
                    .isInstanceOf(Moved.class);
        }

        assertThat(order(coordinator, event).moves().stream()
                        .map(ClockMove::press)
                        .skip(1))
                .isEqualTo(presses);
    }

    @Test
    void aPhaseStartsAsItIsPlanned() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        Pressed pressed = room.start(coordinator, event, Phase.OFFERS, 0);

        assertThat(((Moved) pressed).clock()).isInstanceOfSatisfying(Running.class, running -> {
            assertThat(running.rounds()).isEqualTo(2);
            assertThat(running.roundLength()).isEqualTo(Duration.ofMinutes(5));
        });
    }

    @Test
    void withoutAPlanNothingStarts() {
        assertThat(room.start(coordinator, event, Phase.OFFERS, 0))
                .isEqualTo(new NotNow(Pressed.Reason.NO_PLAN, new Waiting()));
        assertThat(exchanges.look(coordinator, event).plan()).isEmpty();
    }

    @Test
    void manyWhoPressNextAtOnceAdvanceOnce() throws Exception {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Pressed> next = () -> {
            together.await();
            return room.press(coordinator, event, new Press.NextRound(), 1);
        };
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Pressed> pressed = people.invokeAll(List.of(next, next, next, next)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(pressed).filteredOn(Moved.class::isInstance).hasSize(1);
            assertThat(pressed).filteredOn(AlreadyMoved.class::isInstance).hasSize(3);
        }
        assertThat(order(coordinator, event).clock())
                .isInstanceOfSatisfying(
                        Running.class, running -> assertThat(running.round()).isEqualTo(2));
    }

    @Test
    void aNewerPlanTakesThePlaceOfTheOlderAndTheClockGoesOn() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        room.press(coordinator, event, new Press.Pause(), 1);
        RoundPlan everybodyThere = SmallExchange.PLAN.withPresence(Map.of(SmallExchange.ABSENT_ORGANISATION, true));
        publication.publish(coordinator, event, everybodyThere);

        assertThat(exchanges.look(coordinator, event).published())
                .isEqualTo(new PublishedPlan(2, everybodyThere, Mergers.NONE));
        assertThat(order(coordinator, event).clock()).isInstanceOf(Paused.class);
    }

    @Test
    void onlyACoordinatorPresses() {
        Asker facilitator = given.aLinkWith(coordinator.territory(), Role.FACILITATOR, Crew.scope(event));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> room.press(facilitator, event, new Press.Pause(), 0));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> room.start(facilitator, event, Phase.OFFERS, 0));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> publication.publish(facilitator, event, SmallExchange.PLAN));
    }

    @Test
    void aLinkOfOneEventSeesNothingOfAnother() {
        UUID other = EventFixture.anEvent(events, coordinator);
        publication.publish(coordinator, other, SmallExchange.PLAN);
        Asker secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, Crew.scope(event));

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> exchanges.look(secretary, other));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> exchanges.book(secretary, other));
    }

    @Test
    void anotherTerritoryFindsNoSuchEvent() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        Asker elsewhere = given.aCoordinator();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exchanges.look(elsewhere, event));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exchanges.book(elsewhere, event));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> room.press(elsewhere, event, new Press.Pause(), 0));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> publication.publish(elsewhere, event, SmallExchange.PLAN));
    }

    private RunningOrder order(Asker asker, UUID event) {
        return exchanges.look(asker, event).order();
    }

    @Test
    void onceTheEventIsOverNothingIsPressed() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
        room.start(coordinator, event, Phase.OFFERS, 0);
        room.press(coordinator, event, new Press.EndPhase(), 1);
        EventId over = new EventId(event);
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(coordinator, over, state));

        assertThat(room.press(coordinator, event, new Press.Undo(), 2))
                .isEqualTo(new NotNow(
                        Pressed.Reason.EVENT_CLOSED, order(coordinator, event).clock()));
        assertThat(room.start(coordinator, event, Phase.NEEDS, 2)).isInstanceOf(NotNow.class);
        assertThat(order(coordinator, event).seen()).isEqualTo(2);
        assertThatThrownBy(() -> publication.publish(coordinator, event, SmallExchange.PLAN))
                .isInstanceOf(Closed.class);
    }
}
