package eu.maillage.exchanges.web;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.domain.AnswerDesk;
import eu.maillage.exchanges.domain.EventFixture;
import eu.maillage.exchanges.domain.Mark;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoundPlan;
import eu.maillage.exchanges.domain.RunningExchanges;
import eu.maillage.exchanges.domain.SmallExchange;
import eu.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final Directory directory;

    PaperPagesTests(
            ApplicationContext beans, RunningExchanges exchanges, AnswerDesk desk, Events events, Directory directory) {
        this.events = events;
        this.directory = directory;
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

    @Test
    void whoLeftInTheMiddleOfARoundIsTypedInForWhatItAnsweredAndNothingIsSupposed() {
        UUID leaving = aGuestWhoLeavesInTheFirstRound();

        eventually("it can be answered for", () -> !visit.page(
                        visit.coordinator, "/paper-grid?table=1&phase=OFFERS&round=1")
                .select("select[name$=%s]".formatted(leaving))
                .isEmpty());
        assertThat(visit.page(visit.coordinator, "/paper-grid?table=1&phase=OFFERS&round=2")
                        .select("select[name$=%s]".formatted(leaving)))
                .isEmpty();
        String[] round = {"table", "1", "phase", "OFFERS", "round", "1"};
        String cell = BAKERS_OFFER + "." + leaving;
        visit.post("/paper-grid", with(round, "was." + cell, "", "mark." + cell, "", "read", BAKERS_OFFER.toString()));
        assertThat(marks(BAKERS_OFFER)).doesNotContainKey(leaving).containsEntry(PRINTER, Mark.NO);
        visit.post("/paper-grid", with(round, "was." + cell, "", "mark." + cell, "YES"));
        assertThat(marks(BAKERS_OFFER)).containsEntry(leaving, Mark.YES);
    }

    private UUID aGuestWhoLeavesInTheFirstRound() {
        EventId event = new EventId(visit.event);
        OrganisationId guest =
                directory.register(visit.coordinator, NewOrganisation.named("Garage Colas", OrganisationKind.COMPANY));
        events.expect(visit.coordinator, event, guest, null);
        List<RoundPlan.Table> tables = new ArrayList<>(SmallExchange.PLAN.tables());
        List<RoundPlan.Seat> seats = new ArrayList<>(tables.getFirst().seats());
        seats.add(new RoundPlan.Seat(guest.value(), "Garage Colas", true));
        tables.set(0, new RoundPlan.Table(1, "Table 1", seats));
        visit.publish(new RoundPlan(tables, SmallExchange.PLAN.cards(), SmallExchange.PLAN.phases()));
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        events.mark(visit.coordinator, event, guest, ParticipantState.ABSENT);
        return guest.value();
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
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
        return marks(MASONS_OFFER);
    }

    private Map<UUID, Mark> marks(UUID card) {
        return exchanges.book(visit.coordinator, visit.event).marks(card);
    }
}
