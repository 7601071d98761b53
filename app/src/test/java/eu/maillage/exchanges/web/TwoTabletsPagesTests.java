package eu.maillage.exchanges.web;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.OTHER_TABLET;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.TABLET;
import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.MaillageTest;
import eu.maillage.ui.Notice;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two devices at one table: what one of them acknowledged is not lost by what the other did not see. */
@MaillageTest
class TwoTabletsPagesTests {

    private static final String CARD = "/secretary?table=1&phase=OFFERS&round=2&card=A-02";

    private final RoomVisit visit;
    private final RunningExchanges exchanges;
    private final Asker secretary;

    TwoTabletsPagesTests(ApplicationContext beans, RunningExchanges exchanges) {
        this.visit = new RoomVisit(beans);
        this.exchanges = exchanges;
        this.secretary = visit.link(Role.SECRETARY);
    }

    @BeforeEach
    void publish() {
        visit.publish(SmallExchange.PLAN);
    }

    @Test
    void aFormThatWasOpenedBeforeChangesNothingThatOthersMarkedMeanwhile() {
        Document stale = visit.page(secretary, CARD);
        send(message(TABLET, 1, PRINTER, Mark.YES, false));

        String told = press(stale);
        assertThat(marks()).isEqualTo(Map.of(PRINTER, Mark.YES, BAKER, Mark.NO));
        assertThat(told).isEqualTo("live.grid.saved-otherwise");
    }

    @Test
    void whatAFormShowedAndNobodyTouchedIsNotSaidAgain() {
        assertThat(press(visit.page(secretary, CARD))).isEqualTo("live.grid.saved");
        Document stale = visit.page(secretary, CARD);
        send(message(TABLET, 1, PRINTER, Mark.YES, false));

        press(stale);
        assertThat(marks()).isEqualTo(Map.of(PRINTER, Mark.YES, BAKER, Mark.NO));
    }

    @Test
    void whatIsMarkedOnAFormReplacesWhatOthersNoted() {
        Document stale = visit.page(secretary, CARD);
        send(message(TABLET, 1, PRINTER, Mark.YES, false));

        stale.select("input[name=mark.%s][value=NO]".formatted(PRINTER)).attr("checked", "checked");
        press(stale);
        assertThat(marks()).isEqualTo(Map.of(PRINTER, Mark.NO, BAKER, Mark.NO));
    }

    @Test
    void aTabletThatCatchesUpIsToldWhatStandsInsteadOfWhatItImplied() {
        send(message(TABLET, 1, PRINTER, Mark.YES, false));
        String late = message(OTHER_TABLET, 1, PRINTER, Mark.NO, true);

        for (int times = 0; times < 2; times++) {
            assertThat(send(late))
                    .bodyJson()
                    .extractingPath("$.outcomes[0].otherwise")
                    .isEqualTo(Map.of(PRINTER.toString(), "YES"));
        }
        assertThat(marks()).isEqualTo(Map.of(PRINTER, Mark.YES));
    }

    @Test
    void aYesIsNeverSentAsIfItWereImplied() {
        assertThat(send(message(TABLET, 1, PRINTER, Mark.YES, true))
                        .getResponse()
                        .getStatus())
                .isIn(400, 422);
        assertThat(marks()).isEmpty();
    }

    @Test
    void theClockOfATableTellsItsTabletsWhatStandsAndTheOthersNothing() {
        send(message(TABLET, 1, PRINTER, Mark.YES, false));

        assertThat(clock(secretary, "?table=1"))
                .bodyJson()
                .extractingPath("$.state.answers.cards")
                .isEqualTo(Map.of(MASONS_OFFER.toString(), "-Y-"));
        assertThat(clock(secretary, "?table=2"))
                .bodyJson()
                .extractingPath("$.state.answers.cards")
                .isEqualTo(Map.of());
        Asker screen = visit.link(Role.SCREEN);
        assertThat(clock(screen, ""))
                .bodyJson()
                .extractingPath("$.state.answers")
                .isNull();
        assertThat(clock(screen, "?table=1")).hasStatus(403);
        assertThat(clock(visit.link(Role.FACILITATOR), "/stream?table=1")).hasStatus(403);
    }

    private MvcTestResult clock(Asker asker, String path) {
        return visit.web
                .get()
                .uri(visit.path("/live/clock" + path))
                .with(as(asker))
                .exchange();
    }

    /** Presses «Suivante» as the page stands, and gives the key of what is told then. */
    private String press(Document page) {
        Element form = Objects.requireNonNull(page.selectFirst("form[action$=/secretary/card]"));
        var request = visit.web
                .post()
                .uri(visit.path("/secretary/card"))
                .with(as(secretary))
                .with(csrf());
        form.select("input[name]:not([name=_csrf], [type=radio]:not([checked]))")
                .forEach(field -> request.param(field.attr("name"), field.val()));
        MvcTestResult saved = request.exchange();
        assertThat(saved).hasStatus(302);
        return ((Notice) Objects.requireNonNull(
                        saved.getMvcResult().getFlashMap().get("notice")))
                .key();
    }

    private MvcTestResult send(String message) {
        return visit.web
                .post()
                .uri(visit.path("/secretary/answers"))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content("{\"messages\":[" + message + "]}")
                .with(as(secretary))
                .with(csrf())
                .exchange();
    }

    private static String message(UUID device, long sequence, UUID organisation, Mark mark, boolean implied) {
        return """
                {"device":"%s","sequence":%d,"table":1,"phase":"OFFERS","round":2,"card":"%s","marks":{"%s":"%s"},"implied":%b}
                """.formatted(device, sequence, MASONS_OFFER, organisation, mark, implied);
    }

    private Map<UUID, Mark> marks() {
        return exchanges.book(visit.coordinator, visit.event).marks(MASONS_OFFER);
    }
}
