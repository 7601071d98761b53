package eu.maillage.exchanges.web;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.BroughtCardId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.Answer;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.AnswerOutcome;
import eu.maillage.exchanges.domain.AnswerRefusal;
import eu.maillage.exchanges.domain.AnswerSource;
import eu.maillage.exchanges.domain.ExchangeTopics;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.web.after.SmallMorning;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Ids;
import eu.maillage.testing.Desk;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The baker and the printer sit at one table of a running exchange, and are merged in the directory. */
@MaillageTest
class TwoSeatsPagesTests {

    private final AnswerDesk answers;
    private final RunningExchanges running;
    private final Organisations organisations;
    private final LiveTopics live;
    private final SmallMorning morning;
    private final Desk desk;
    private final UUID tablet = Ids.next();

    TwoSeatsPagesTests(ApplicationContext beans, MockMvcTester web, Given given) {
        answers = beans.getBean(AnswerDesk.class);
        running = beans.getBean(RunningExchanges.class);
        organisations = beans.getBean(Organisations.class);
        live = beans.getBean(LiveTopics.class);
        morning = new SmallMorning(beans, given.aCoordinator());
        desk = new Desk(web, morning.coordinator);
        Events events = beans.getBean(Events.class);
        List.of(EventState.OPEN, EventState.RUNNING)
                .forEach(state -> events.move(morning.coordinator, morning.event, state));
    }

    @Test
    void bothSeatsStayAndNeitherIsAskedAboutTheOthersCard() {
        assertThat(page("secretary").select("input[name=mark.%s]".formatted(morning.printer)))
                .isNotEmpty();

        merge();

        assertThat(page("secretary").select("input[name^=mark.]").eachAttr("name"))
                .containsOnly("mark." + morning.mason);
        assertThat(page("secretary").text())
                .contains("Boulangerie Martin · sa propre fiche", "Imprimerie du Lac · sa propre fiche");
        assertThat(page("paper-grid").select("select").eachAttr("name"))
                .containsExactlyInAnyOrder(
                        "mark.%s.%s".formatted(morning.oven, morning.mason),
                        "mark.%s.%s".formatted(morning.paper, morning.mason));
    }

    @Test
    void theTabletLearnsThatTheCardIsBothTheirs() {
        merge();

        assertThat(desk.get(path("secretary/content")))
                .bodyJson()
                .extractingPath("$.plan.cards[?(@.id=='%s')].owners[*]".formatted(morning.oven))
                .asArray()
                .containsExactlyInAnyOrder(morning.baker.toString(), morning.printer.toString());
    }

    @Test
    void aTabletThatDoesNotKnowYetIsAnsweredAndItsMarkDoesNotCount() {
        merge();

        assertThat(say(1, morning.oven, Map.of(morning.printer.value(), Mark.YES)))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.OWN_CARD));
        assertThat(say(2, morning.paper, Map.of(morning.baker.value(), Mark.NO, morning.mason.value(), Mark.YES)))
                .isEqualTo(new AnswerOutcome.Recorded(Map.of(morning.baker.value(), AnswerRefusal.OWN_CARD)));
        assertThat(running.book(morning.coordinator, morning.event.value())
                        .mark(morning.paper.value(), morning.mason.value()))
                .isEqualTo(Mark.YES);
    }

    @Test
    void whatWasTakenBeforeIsAcknowledgedAgain() {
        Map<UUID, Mark> said = Map.of(morning.printer.value(), Mark.NO);
        say(1, morning.oven, said);

        merge();

        assertThat(say(1, morning.oven, said)).isEqualTo(new AnswerOutcome.Recorded(Map.of()));
    }

    @Test
    void theScreensOfTheRoomAreToldAtOnce() {
        MockHttpServletResponse screen = new MockHttpServletResponse();
        AtomicBoolean watches = new AtomicBoolean(true);
        Thread.ofVirtual()
                .start(() -> live.stream(
                        ExchangeTopics.clock(morning.coordinator.territory(), morning.event.value()),
                        screen,
                        watches::get));
        eventually("the room is shown", () -> attendances(screen).size() == 1);

        merge();

        eventually("the screens are told", () -> attendances(screen).size() == 2);
        watches.set(false);
    }

    /** What the stream said of who is there, each once. */
    private static Set<String> attendances(MockHttpServletResponse screen) {
        return Pattern.compile("\"attendance\":-?\\d+")
                .matcher(new String(screen.getContentAsByteArray(), StandardCharsets.UTF_8))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private void merge() {
        morning.printerJoins(organisations, morning.baker);
    }

    private AnswerOutcome say(long sequence, BroughtCardId card, Map<UUID, Mark> marks) {
        Answer answer = new Answer(tablet, sequence, AnswerSource.SECRETARY, 1, Phase.OFFERS, 1, card.value(), marks);
        return answers.take(morning.coordinator, morning.event.value(), List.of(answer))
                .getFirst();
    }

    private Document page(String which) {
        return desk.page(path(which) + "?table=1&phase=OFFERS&round=1&card=A-01");
    }

    private String path(String which) {
        return "/events/%s/exchange/%s".formatted(morning.event, which);
    }
}
