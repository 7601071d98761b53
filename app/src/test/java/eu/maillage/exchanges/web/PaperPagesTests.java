package eu.maillage.exchanges.web;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.testing.Asking.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A paper grid, typed in afterwards. */
@MaillageTest
class PaperPagesTests {

    private final RoomVisit visit;
    private final RunningExchanges exchanges;
    private final AnswerDesk desk;
    private final Events events;

    PaperPagesTests(ApplicationContext beans, RunningExchanges exchanges, AnswerDesk desk, Events events) {
        this.events = events;
        this.visit = new RoomVisit(beans);
        this.exchanges = exchanges;
        this.desk = desk;
    }

    @BeforeEach
    void theBakerSaidYesOnATablet() {
        visit.publish(SmallExchange.PLAN);
        desk.take(
                visit.coordinator,
                visit.event,
                List.of(SmallExchange.answer(1, MASONS_OFFER, Map.of(BAKER, Mark.YES))));
    }

    @Test
    void onlyTheCellsThatWereTypedAreChanged() {
        Document grid = visit.page(visit.coordinator, "/paper-grid?table=1&phase=OFFERS&round=2");
        assertThat(grid.select("select[name=mark.%s.%s] option[selected]".formatted(MASONS_OFFER, BAKER))
                        .val())
                .isEqualTo("YES");

        type(was(BAKER), "NO", mark(BAKER), "NO", was(PRINTER), "", mark(PRINTER), "NO");

        assertThat(marks()).isEqualTo(Map.of(BAKER, Mark.YES, PRINTER, Mark.NO));
    }

    @Test
    void theRestOfACardThatWasReadIsNoAndNothingNotedElsewhereIsChanged() {
        assertThat(visit.page(visit.coordinator, "/paper-grid?table=1&phase=OFFERS&round=2")
                        .select("input[type=checkbox][name=read][value=%s]".formatted(MASONS_OFFER)))
                .hasSize(1);

        type(was(BAKER), "", mark(BAKER), "", was(PRINTER), "", mark(PRINTER), "");
        assertThat(marks()).as("a card that was not read stays blank").isEqualTo(Map.of(BAKER, Mark.YES));

        type(was(BAKER), "", mark(BAKER), "", was(PRINTER), "", mark(PRINTER), "", "read", MASONS_OFFER.toString());
        assertThat(marks()).isEqualTo(Map.of(BAKER, Mark.YES, PRINTER, Mark.NO));
    }

    @Test
    void whoTypesSomethingInIsKeptInTheLogWithTheEvent() {
        type(was(PRINTER), "", mark(PRINTER), "YES");
        type(was(PRINTER), "YES", mark(PRINTER), "YES");

        Document log = Jsoup.parse(RoomVisit.body(
                visit.web.get().uri("/audit").with(as(visit.coordinator)).exchange()));

        assertThat(log.select("tbody tr:contains(A saisi une grille papier de la table 1)"))
                .hasSize(1);
        assertThat(log.select("tbody tr:contains(A saisi une grille papier de la table 1)")
                        .text())
                .contains("Camille Essai", "Bourse du Val-de-Brume");
    }

    @Test
    void onceTheExchangeIsClosedNothingCanBeTypedIn() {
        EventFixture.close(events, visit.coordinator, visit.event);

        Document grid = visit.page(visit.coordinator, "/paper-grid?table=1");

        assertThat(grid.select("#paper button, #paper select")).isEmpty();
        assertThat(visit.page(visit.coordinator, "/paper-grid?table=1&phase=OFFERS&round=2")
                        .select("#paper td")
                        .eachText())
                .contains("OUI");
        assertThat(grid.text())
                .contains("cette grille ne se change plus", "Réponses notées, table par table")
                .doesNotContain("Saisir une grille papier", "Seules les cases que vous changez");
        assertThat(visit.page(visit.coordinator, "/live").text())
                .contains("Ce que la salle a dit")
                .doesNotContain("Lancez les tours");
        type(was(PRINTER), "", mark(PRINTER), "YES");
        assertThat(marks()).isEqualTo(Map.of(BAKER, Mark.YES));
    }

    private static String was(UUID company) {
        return "was." + MASONS_OFFER + "." + company;
    }

    private static String mark(UUID company) {
        return "mark." + MASONS_OFFER + "." + company;
    }

    private void type(String... cells) {
        List<String> fields = new ArrayList<>(List.of("table", "1", "phase", "OFFERS", "round", "2"));
        fields.addAll(List.of(cells));
        assertThat(visit.post("/paper-grid", fields.toArray(String[]::new))).hasStatus(302);
    }

    private Map<UUID, Mark> marks() {
        return exchanges.book(visit.coordinator, visit.event).marks(MASONS_OFFER);
    }
}
