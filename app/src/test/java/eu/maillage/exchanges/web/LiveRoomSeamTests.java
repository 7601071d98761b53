package eu.maillage.exchanges.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.PlanPublication;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.RoomMessages;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.live.LiveTopics;
import eu.maillage.live.Topic;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import jakarta.servlet.ServletOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is pressed and noted arrives on the screens that watch, and on no others. */
@MaillageTest
class LiveRoomSeamTests {

    private final LiveTopics live;
    private final ControlRoom room;
    private final RoomMessages messages;
    private final RunningExchanges exchanges;
    private final AnswerDesk desk;
    private final PlanPublication publication;
    private final JsonMapper json;
    private final Given given;
    private final Asker coordinator;
    private final Events events;
    private final UUID event;

    LiveRoomSeamTests(
            LiveTopics live,
            ControlRoom room,
            RoomMessages messages,
            RunningExchanges exchanges,
            AnswerDesk desk,
            PlanPublication publication,
            JsonMapper json,
            Given given,
            Events events) {
        this.events = events;
        this.live = live;
        this.room = room;
        this.messages = messages;
        this.exchanges = exchanges;
        this.desk = desk;
        this.publication = publication;
        this.json = json;
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(events, coordinator);
        publication.publish(coordinator, event, SmallExchange.PLAN);
    }

    @Test
    void everyPressReachesTheScreensWithTheServersTime() throws Exception {
        try (Screen screen = new Screen(ExchangeTopics.clock(coordinator.territory(), event))) {
            assertThat(screen.next().at("/state/status").asString()).isEqualTo("WAITING");
            room.start(coordinator, event, Phase.OFFERS, 0);
            JsonNode started = screen.next();
            assertThat(started.at("/state/status").asString()).isEqualTo("RUNNING");
            assertThat(started.at("/state/endsAt").asLong() - started.at("/now").asLong())
                    .isBetween(240_000L, 300_000L);
            room.press(coordinator, event, new Press.NextRound(), 1);
            assertThat(screen.next().at("/state/round").asInt()).isEqualTo(2);
        }
    }

    @Test
    void anotherEventAndAnotherTerritoryChangeNothingHere() throws Exception {
        Asker elsewhere = given.aCoordinator();
        UUID neighbour = EventFixture.anEvent(events, coordinator);
        UUID far = EventFixture.anEvent(events, elsewhere);
        publication.publish(elsewhere, far, SmallExchange.PLAN);
        publication.publish(coordinator, neighbour, SmallExchange.PLAN);
        try (Screen screen = new Screen(ExchangeTopics.clock(coordinator.territory(), event))) {
            screen.next();
            room.start(elsewhere, far, Phase.NEEDS, 0);
            room.start(coordinator, neighbour, Phase.NEEDS, 0);
            room.start(coordinator, event, Phase.OFFERS, 0);

            assertThat(screen.next().at("/state/phase").asString()).isEqualTo("OFFERS");
        }
    }

    @Test
    void aMessageReachesTheScreensWithTheEndOfItsTimeAndGoesWhenItIsWithdrawn() throws Exception {
        UUID neighbour = EventFixture.anEvent(events, coordinator);
        try (Screen screen = new Screen(ExchangeTopics.clock(coordinator.territory(), event))) {
            assertThat(screen.next().at("/state/message/text").isMissingNode()).isTrue();
            messages.send(coordinator, neighbour, "Le buffet est ouvert.");
            messages.send(coordinator, event, "Le café est servi.");
            JsonNode said = screen.next();
            assertThat(said.at("/state/message/text").asString()).isEqualTo("Le café est servi.");
            assertThat(said.at("/state/message/until").asLong()
                            - said.at("/now").asLong())
                    .isBetween(540_000L, 600_001L);

            messages.withdraw(
                    coordinator,
                    event,
                    Objects.requireNonNull(exchanges.look(coordinator, event).message())
                            .id());
            assertThat(screen.next().at("/state/message/text").isMissingNode()).isTrue();
        }
    }

    @Test
    void theControlRoomSeesTheCardsThatAreAnswered() throws Exception {
        room.start(coordinator, event, Phase.OFFERS, 0);
        try (Screen screen = new Screen(ExchangeTopics.progress(coordinator.territory(), event))) {
            assertThat(screen.next().at("/state/tables/0/answered").asInt()).isZero();
            desk.take(
                    coordinator,
                    event,
                    List.of(SmallExchange.answer(
                            1, SmallExchange.BAKERS_OFFER, Map.of(SmallExchange.PRINTER, Mark.YES))));

            // That somebody there is heard is told as well, and may be told first.
            int answered = 0;
            while (answered == 0) {
                answered = screen.next().at("/state/tables/0/answered").asInt();
            }
            assertThat(answered).isEqualTo(1);
        }
    }

    /** A browser's end of a stream: it reads what the server writes, as it comes. */
    private final class Screen implements AutoCloseable {

        private final PipedInputStream here = new PipedInputStream(1 << 16);
        private final BufferedReader lines = new BufferedReader(new InputStreamReader(here, StandardCharsets.UTF_8));

        Screen(Topic topic) throws IOException {
            ServletOutputStream there = new DelegatingServletOutputStream(new PipedOutputStream(here));
            MockHttpServletResponse response = new MockHttpServletResponse() {
                @Override
                public ServletOutputStream getOutputStream() {
                    return there;
                }
            };
            Thread.ofVirtual().start(() -> live.stream(topic, response, () -> true));
        }

        JsonNode next() throws IOException {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ") && line.contains("\"state\"")) {
                    return json.readTree(line.substring("data: ".length()));
                }
            }
            throw new IOException("The stream ended.");
        }

        @Override
        public void close() throws IOException {
            here.close();
        }
    }
}
