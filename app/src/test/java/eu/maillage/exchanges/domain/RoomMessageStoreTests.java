package eu.maillage.exchanges.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.Inside;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the control room says to everybody. */
@MaillageTest
class RoomMessageStoreTests {

    private final RoomMessages messages;
    private final RoomMessageStore store;
    private final RunningExchanges exchanges;
    private final Events events;
    private final MovableClock clock;
    private final Given given;
    private final Inside inside;
    private final AnswerClosing closing;
    private final Asker coordinator;
    private final UUID event;

    RoomMessageStoreTests(ApplicationContext beans) {
        this.messages = beans.getBean(RoomMessages.class);
        this.store = beans.getBean(RoomMessageStore.class);
        this.exchanges = beans.getBean(RunningExchanges.class);
        this.events = beans.getBean(Events.class);
        this.clock = beans.getBean(MovableClock.class);
        this.given = beans.getBean(Given.class);
        this.inside = beans.getBean(Inside.class);
        this.closing = beans.getBean(AnswerClosing.class);
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(events, coordinator);
    }

    @Test
    void aMessageHoldsForTenMinutes() {
        messages.send(coordinator, event, " Le café\n est servi ");
        assertThat(shown()).isEqualTo("Le café  est servi");
        clock.forward(Duration.ofMinutes(9));
        assertThat(shown()).isEqualTo("Le café  est servi");
        clock.forward(Duration.ofMinutes(1));

        assertThat(shown()).isNull();
    }

    @Test
    void aNewerMessageTakesThePlaceOfTheOlderWithAllItsTime() {
        messages.send(coordinator, event, "Le café est servi.");
        clock.forward(Duration.ofMinutes(9));
        messages.send(coordinator, event, "Le buffet est ouvert.");
        clock.forward(Duration.ofMinutes(9));

        assertThat(shown()).isEqualTo("Le buffet est ouvert.");
    }

    @Test
    void onlyTheMessageThatIsShownIsWithdrawn() {
        messages.send(coordinator, event, "Le café est servi.");
        UUID first = id();
        messages.send(coordinator, event, "Le buffet est ouvert.");

        assertThat(messages.withdraw(coordinator, event, first)).isFalse();
        assertThat(shown()).isEqualTo("Le buffet est ouvert.");
        assertThat(messages.withdraw(coordinator, event, id())).isTrue();
        assertThat(shown()).isNull();
    }

    @Test
    void onceTheEventIsOverNothingIsSentAndWhatWasSaidIsForgotten() {
        messages.send(coordinator, event, "Le café est servi.");
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(coordinator, new EventId(event), state));
        assertThat(messages.send(coordinator, event, "Le buffet est ouvert.")).isFalse();
        assertThat(shown()).isNull();
        closing.close(coordinator, event);

        inside.territoryOf(coordinator, () -> assertThat(store.of(event)).isEmpty());
    }

    @Test
    void onlyACoordinatorSpeaksToTheRoom() {
        messages.send(coordinator, event, "Le café est servi.");
        for (Role role : List.of(Role.FACILITATOR, Role.SECRETARY, Role.SCREEN)) {
            Asker helper = given.aLinkWith(coordinator.territory(), role, Crew.scope(event));
            assertThat(exchanges.look(helper, event).message()).isNotNull();

            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> messages.send(helper, event, "Non"));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> messages.withdraw(helper, event, id()));
        }
    }

    @Test
    void neitherAnotherEventNorAnotherTerritorySeesIt() {
        UUID other = EventFixture.anEvent(events, coordinator);
        messages.send(coordinator, event, "Le café est servi.");
        Asker guest = given.aLinkWith(coordinator.territory(), Role.SECRETARY, Crew.scope(other));
        Asker elsewhere = given.aCoordinator();

        assertThat(exchanges.look(guest, other).message()).isNull();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> exchanges.look(guest, event));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exchanges.look(elsewhere, event));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> messages.send(elsewhere, event, "Non"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> messages.withdraw(elsewhere, event, id()));
        UUID message = id();
        inside.territoryOf(elsewhere, () -> {
            assertThat(store.of(event)).isEmpty();
            assertThat(store.withdraw(event, message)).isFalse();
        });
    }

    @Test
    void aMessageThatNobodyCanReadAtAGlanceIsNone() {
        for (String text : List.of("", " ", "e".repeat(RoomMessage.MOST_LETTERS + 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RoomMessage(Ids.next(), text, Instant.EPOCH))
                    .withMessageContaining("Maybe");
        }
        messages.send(coordinator, event, "é".repeat(RoomMessage.MOST_LETTERS));
        assertThat(shown()).hasSize(RoomMessage.MOST_LETTERS);
    }

    @Test
    void ofAMessageThatIsRefusedNoWordComesIntoTheLog() {
        String text = "Le traiteur est malade ".repeat(10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoomMessage(Ids.next(), text, Instant.EPOCH))
                .withMessageStartingWith("A message of " + text.length() + " letters")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("traiteur"));
    }

    private @Nullable String shown() {
        RoomMessage message = exchanges.look(coordinator, event).message();
        return message == null ? null : message.text();
    }

    private UUID id() {
        return Objects.requireNonNull(exchanges.look(coordinator, event).message())
                .id();
    }
}
