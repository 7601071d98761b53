package eu.maillage.exchanges.web;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.OTHER_TABLET;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.TABLET;
import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.Crew;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.PlanPublication;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class AnswerPagesTests {

    private final MockMvcTester web;
    private final PlanPublication publication;
    private final Events events;
    private final RunningExchanges exchanges;
    private final Asker coordinator;
    private final Asker secretary;
    private final UUID event;

    AnswerPagesTests(
            MockMvcTester web, PlanPublication publication, RunningExchanges exchanges, Given given, Events events) {
        this.web = web;
        this.publication = publication;
        this.events = events;
        this.exchanges = exchanges;
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(events, coordinator);
        this.secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, Crew.scope(event));
    }

    @BeforeEach
    void publish() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
    }

    @Test
    void twoTabletsThatSendOutOfOrderAndTwiceAreWeighedAlike() {
        send(message(TABLET, 2, PRINTER, Mark.NO), message(TABLET, 1, PRINTER, Mark.YES));
        send(message(OTHER_TABLET, 1, BAKER, Mark.YES));
        send(message(TABLET, 1, PRINTER, Mark.YES), message(TABLET, 3, BAKER, Mark.NO));
        MvcTestResult again = send(message(OTHER_TABLET, 1, BAKER, Mark.YES), message(TABLET, 2, PRINTER, Mark.NO));

        assertThat(again)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.outcomes[*].result")
                .asArray()
                .containsExactly("RECORDED", "RECORDED");
        assertThat(marks()).isEqualTo(Map.of(PRINTER, Mark.NO, BAKER, Mark.NO));
    }

    @Test
    void aRefusedAnswerIsToldBesideTheOthers() {
        MvcTestResult answer =
                send(message(TABLET, 1, SmallExchange.MASON, Mark.YES), message(TABLET, 2, PRINTER, Mark.YES));

        assertThat(answer).bodyJson().extractingPath("$.outcomes[0].reason").isEqualTo("NOT_THIS_TABLE");
        assertThat(answer).bodyJson().extractingPath("$.outcomes[1].result").isEqualTo("RECORDED");
    }

    @Test
    void anAnswerAfterTheClosingIsRefusedAndSaysWhy() {
        EventFixture.close(events, coordinator, event);

        assertThat(send(message(TABLET, 1, PRINTER, Mark.YES)))
                .bodyJson()
                .extractingPath("$.outcomes[0].reason")
                .isEqualTo("EVENT_CLOSED");
    }

    @Test
    void whoComesBackAfterTheClosingIsToldThatItIsKeptAndWhomToTell() {
        assertThat(grid("/secretary").select("[data-refusal=EVENT_CLOSED]").attr("data-remedy"))
                .contains("gardée sur cette tablette", "Prévenez la personne qui coordonne", "elle rouvre l’événement");
    }

    @Test
    void onlyWhatMayStillCountIsOfferedToBeSentAgain() {
        assertThat(grid("/secretary").select("[data-refusal][data-again=true]").eachAttr("data-refusal"))
                .containsExactlyInAnyOrder("NO_PLAN", "ABSENT");
    }

    @Test
    void whatCannotBeReadIsRefusedAsAWhole() {
        assertThat(send("{\"device\":\"no device\"}")).hasStatus(400);
        assertThat(send(message(TABLET, 0, PRINTER, Mark.YES))).matches(answer -> {
            assertThat(answer.getResponse().getStatus()).isIn(400, 422);
        });
    }

    @Test
    void whatIsMarkedIsNotTakenAsImplied() {
        String marked = message(TABLET, 1, PRINTER, Mark.YES);
        String implied = marked.replaceFirst("\\{", "{\"implied\":true,");

        assertThat(send(implied)).hasStatus(400);
        assertThat(send(implied.replaceAll("\"marks\":\\{[^}]*}", "\"marks\":null")))
                .hasStatus(400);
        assertThat(marks()).isEmpty();
        assertThat(send(implied.replace("YES", "NO"))).hasStatusOk();
        assertThat(marks()).isEqualTo(Map.of(PRINTER, Mark.NO));
    }

    @Test
    void withoutTheFormsProofNothingIsTaken() {
        MvcTestResult answer = web.post()
                .uri(path("/secretary/answers"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"messages\":[" + message(TABLET, 1, PRINTER, Mark.YES) + "]}")
                .with(as(secretary))
                .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(marks()).isEmpty();
    }

    @Test
    void theTabletIsGivenAllItNeedsToGoOnAlone() {
        send(message(TABLET, 1, PRINTER, Mark.YES));
        MvcTestResult answer =
                web.get().uri(path("/secretary/content")).with(as(secretary)).exchange();

        assertThat(answer).bodyJson().extractingPath("$.plan.cards.length()").isEqualTo(4);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.plan.phases[0].roundLength")
                .isEqualTo("PT5M");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.marks['%s']['%s']".formatted(MASONS_OFFER, PRINTER))
                .isEqualTo("YES");
    }

    @Test
    void withoutAScriptOneFormPerCardLeadsThroughTheBatch() {
        Document grid = grid("/secretary?table=1&phase=OFFERS&round=2&card=A-02");
        assertThat(grid.select("fieldset legend").eachText())
                .containsExactly("Boulangerie Martin", "Imprimerie du Lac");
        assertThat(grid.text()).contains("Garage des Alpes · absente");
        assertThat(grid.select("#grid").attr("data-state")).contains("\"closed\":false");

        MvcTestResult saved = web.post()
                .uri(path("/secretary/card"))
                .param("table", "1")
                .param("phase", "OFFERS")
                .param("round", "2")
                .param("card", "A-02")
                .param("mark." + PRINTER, "YES")
                .with(as(secretary))
                .with(csrf())
                .exchange();

        assertThat(saved).hasStatus(302);
        assertThat(marks()).isEqualTo(Map.of(PRINTER, Mark.YES, BAKER, Mark.NO));
        assertThat(grid("/secretary?table=1&phase=OFFERS&round=2&card=A-02")
                        .select("input[checked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder("NO", "YES");
    }

    @Test
    void aCardThatIsNotInTheBatchIsNotAnswered() {
        MvcTestResult refused = web.post()
                .uri(path("/secretary/card"))
                .param("table", "1")
                .param("phase", "OFFERS")
                .param("round", "2")
                .param("card", "A-01")
                .with(as(secretary))
                .with(csrf())
                .exchange();

        assertThat(refused).hasStatus(404);
    }

    @Test
    void onceClosedThePagesOfferNothingThatWouldBeDropped() {
        EventFixture.close(events, coordinator, event);

        assertThat(grid("/secretary?table=1").select("form[action$=/card]")).isEmpty();
        for (String page : List.of("/secretary", "/secretary?table=1")) {
            assertThat(grid(page).select("#grid").attr("data-state")).contains("\"closed\":true");
            assertThat(grid(page).text()).contains("La bourse est terminée", "Plus aucune réponse n’est prise");
            assertThat(grid(page).select(".table-choice, .link-tabs")).isEmpty();
        }
    }

    private Document grid(String path) {
        MvcTestResult answer = web.get().uri(path(path)).with(as(secretary)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MvcTestResult send(String... messages) {
        return web.post()
                .uri(path("/secretary/answers"))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content("{\"messages\":[" + String.join(",", messages) + "]}")
                .with(as(secretary))
                .with(csrf())
                .exchange();
    }

    private static String message(UUID device, long sequence, UUID organisation, Mark mark) {
        return """
                {"device":"%s","sequence":%d,"table":1,"phase":"OFFERS","round":2,"card":"%s","marks":{"%s":"%s"}}
                """.formatted(device, sequence, MASONS_OFFER, organisation, mark);
    }

    private Map<UUID, Mark> marks() {
        return exchanges.book(coordinator, event).marks(MASONS_OFFER);
    }

    private String path(String path) {
        return "/events/" + event + "/exchange" + path;
    }
}
