package eu.maillage.exchanges.web;

import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import eu.maillage.testing.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the coordinator says to the room, and where it is read. */
@MaillageTest
class MessagePagesTests {

    private static final Map<Role, String> SCREENS = Map.of(
            Role.FACILITATOR, "/facilitator?table=1", Role.SECRETARY, "/secretary?table=1", Role.SCREEN, "/screen");
    private static final String SHOWN = "[role=status] .room-message:not([hidden])";

    private final RoomVisit visit;
    private final Events events;
    private final Given given;
    private final MovableClock clock;

    MessagePagesTests(ApplicationContext beans, Events events, Given given, MovableClock clock) {
        this.visit = new RoomVisit(beans);
        this.events = events;
        this.given = given;
        this.clock = clock;
        visit.publish(SmallExchange.PLAN);
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
    }

    @Test
    void everyScreenOfTheRoomShowsItAsItWasTyped() {
        assertThat(send("Le <b>café</b> est servi & chaud")).hasStatus(302).hasRedirectedUrl(visit.path("/live"));

        SCREENS.forEach((role, path) -> {
            Document screen = visit.page(visit.link(role), path);
            assertThat(screen.select(SHOWN).text()).isEqualTo("Message : Le <b>café</b> est servi & chaud");
            assertThat(screen.select(".room-message b")).isEmpty();
        });
        assertThat(visit.control().select(".control-said").text())
                .contains("La salle lit : Le <b>café</b> est servi & chaud", "Retirer le message");
    }

    @Test
    void whoeverIsStillAskedForHerTableReadsItToo() {
        send("Le café est servi.");

        Map.of(Role.FACILITATOR, "/facilitator", Role.SECRETARY, "/secretary").forEach((role, path) -> {
            Document asked = visit.page(visit.link(role), path);
            assertThat(asked.select("h2").eachText()).contains("À quelle table êtes-vous ?");
            assertThat(asked.select(SHOWN).text()).isEqualTo("Message : Le café est servi.");
            assertThat(asked.select("#room").attr("data-stream")).isEqualTo(visit.path("/live/clock/stream"));
        });
    }

    @Test
    void withdrawnOrTooOldItIsOnNoScreen() {
        send("Le café est servi.");
        withdraw(visit.control());
        assertNothingIsShown();
        send("Le buffet est ouvert.");
        clock.forward(Duration.ofMinutes(10));

        assertNothingIsShown();
    }

    private void assertNothingIsShown() {
        SCREENS.forEach((role, path) ->
                assertThat(visit.page(visit.link(role), path).select(SHOWN)).isEmpty());
        assertThat(visit.control().select(".control-said")).isEmpty();
    }

    @Test
    void whoeverWithdrawsWhatWasReplacedIsToldSoAndTheNewerStays() {
        send("Le café est servi.");
        Document before = visit.control();
        send("Le buffet est ouvert.");

        assertThat(withdraw(before).getMvcResult().getFlashMap().get("notice"))
                .hasToString("Notice[tone=CARE, key=live.message.gone, arguments=[], way=null]");
        assertThat(visit.control().select(".control-said").text()).contains("Le buffet est ouvert.");
    }

    @Test
    void anEmptyOrLongMessageIsRefusedWithASentence() {
        for (String empty : List.of("", " \t", "\u00a0\u2003", "\u200b")) {
            assertRefused(send(empty), "Écrivez le message, ou envoyez-en un qui est prêt.");
        }
        assertRefused(visit.post("/live/message"), "Écrivez le message, ou envoyez-en un qui est prêt.");
        Document again = assertRefused(send("é".repeat(201)), "Ce message est trop long : 200 lettres au plus.");
        assertThat(again.select("form.form input[name=text]").val()).hasSize(201);
        assertNothingIsShown();
    }

    private static Document assertRefused(MvcTestResult refused, String why) {
        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(RoomVisit.body(refused).replace('\u00a0', ' '));
        assertThat(page.select("main").text()).contains(why);
        return page;
    }

    @Test
    void onceTheEventIsClosedNothingIsSaidAnyMore() {
        send("Le café est servi.");
        List.of(EventState.OPEN, EventState.RUNNING, EventState.CLOSED)
                .forEach(state -> events.move(visit.coordinator, new EventId(visit.event), state));

        Document refused = assertRefused(
                send("Le buffet est ouvert."), "La bourse est close : plus aucun message ne paraît dans la salle.");
        assertThat(refused.select("input[name=text]")).isEmpty();
        assertThat(visit.control().select(".control-message")).isEmpty();
        assertNothingIsShown();
    }

    @Test
    void whoeverDoesNotCoordinateThisEventIsTurnedAway() {
        send("Le café est servi.");
        Asker elsewhere = given.aCoordinator();
        Asker neighbour = given.aLinkWith(
                visit.coordinator.territory(),
                Role.SECRETARY,
                Crew.scope(EventFixture.anEvent(events, visit.coordinator)));

        assertThat(visit.status(visit.link(Role.FACILITATOR), visit.path("/live/message")))
                .isEqualTo(403);
        assertThat(visit.status(neighbour, visit.path("/live/clock"))).isEqualTo(403);
        assertThat(visit.status(elsewhere, visit.path("/live/message"))).isEqualTo(404);
        assertThat(visit.status(elsewhere, visit.path("/live/clock"))).isEqualTo(404);
    }

    @Test
    void readyMessagesAreInHerLanguage() {
        assertThat(visit.page(visit.coordinator, "/live/message")
                        .select(".message-ready input[name=text]")
                        .eachAttr("value"))
                .contains("Le café est servi.", "Parlez moins fort, s’il vous plaît.");
        MvcTestResult english = visit.web
                .get()
                .uri(visit.path("/live/message"))
                .header("Accept-Language", "en")
                .with(as(visit.coordinator))
                .exchange();
        assertThat(Jsoup.parse(RoomVisit.body(english))
                        .select(".message-ready input[name=text]")
                        .eachAttr("value"))
                .contains("Coffee is served.", "Please keep your voices down.");
    }

    @Test
    void theLogTellsThatItWasSentAndWithdrawnAndNotWhatItSaid() {
        send("Le café est servi.");
        withdraw(visit.control());
        visit.post("/live/message/withdraw", "message", Ids.next().toString());

        Document log = Jsoup.parse(RoomVisit.body(
                visit.web.get().uri("/audit").with(as(visit.coordinator)).exchange()));
        assertThat(log.select("td[data-label=Quoi]").eachText().subList(0, 2))
                .containsExactly("A retiré le message à la salle", "A envoyé un message à la salle");
        assertThat(log.text()).doesNotContain("café");
    }

    private MvcTestResult send(String text) {
        return visit.post("/live/message", "text", text);
    }

    private MvcTestResult withdraw(Document control) {
        return visit.post(
                "/live/message/withdraw",
                "message",
                control.select("form[action$=/withdraw] input[name=message]").val());
    }
}
