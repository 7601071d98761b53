package eu.maillage.exchanges.web;

import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.testing.Asking.as;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.Directory;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A company that left in the first round: what it raised until then stands, and can be noted and corrected. */
@MaillageTest
class LeftCompanyPagesTests {

    private static final String[] ROUND = {"table", "1", "phase", "OFFERS", "round", "1"};

    private final RoomVisit visit;
    private final RunningExchanges exchanges;
    private final Events events;
    private final Directory directory;
    private UUID left = UUID.randomUUID();

    LeftCompanyPagesTests(ApplicationContext beans, RunningExchanges exchanges, Events events, Directory directory) {
        this.visit = new RoomVisit(beans);
        this.exchanges = exchanges;
        this.events = events;
        this.directory = directory;
    }

    @BeforeEach
    void aGuestLeavesInTheFirstRound() {
        EventId event = new EventId(visit.event);
        var guest =
                directory.register(visit.coordinator, NewOrganisation.named("Garage Colas", OrganisationKind.COMPANY));
        left = guest.value();
        events.expect(visit.coordinator, event, guest, null);
        List<RoundPlan.Table> tables = new ArrayList<>(SmallExchange.PLAN.tables());
        List<RoundPlan.Seat> seats = new ArrayList<>(tables.getFirst().seats());
        seats.add(new RoundPlan.Seat(left, "Garage Colas", true));
        tables.set(0, new RoundPlan.Table(1, "Table 1", seats));
        visit.publish(new RoundPlan(tables, SmallExchange.PLAN.cards(), SmallExchange.PLAN.phases()));
        visit.room.start(visit.coordinator, visit.event, Phase.OFFERS, 0);
        events.mark(visit.coordinator, event, guest, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> exchanges
                .look(visit.coordinator, visit.event)
                .latecomers()
                .left()
                .containsKey(left));
    }

    @Test
    void aFormFilledInBeforeItLeftKeepsItsAnswerAndAddsNone() {
        visit.post("/secretary/card", with(ROUND, "card", "A-01"));
        assertThat(marks()).containsOnlyKeys(PRINTER);
        visit.post("/secretary/card", with(ROUND, "card", "A-01", "mark." + left, "YES"));
        assertThat(marks()).containsEntry(left, Mark.YES);
    }

    @Test
    void itsAnswersAreShownAndCorrectedInTheRoundThatItWasThereFor() {
        visit.post("/secretary/card", with(ROUND, "card", "A-01", "mark." + left, "YES"));

        assertThat(grid("round=1&card=A-01")).contains("Garage Colas · partie depuis");
        assertThat(visit.page(visit.coordinator, "/secretary?table=1&phase=OFFERS&round=1&card=A-01")
                        .select("input[name=mark.%s][checked]".formatted(left))
                        .eachAttr("value"))
                .containsExactly("YES");
        assertThat(grid("round=2")).contains("Garage Colas · absente");
        visit.post("/secretary/card", with(ROUND, "card", "A-01", "was." + left, "YES", "mark." + left, "NO"));
        assertThat(marks()).containsEntry(left, Mark.NO);
    }

    @Test
    void aTabletIsToldWhichRoundsItWasThereFor() {
        assertThat(visit.web
                        .get()
                        .uri(visit.path("/secretary/content"))
                        .with(as(visit.coordinator))
                        .exchange())
                .bodyJson()
                .extractingPath("$.came['%s'].OFFERS".formatted(left))
                .isEqualTo(List.of(1));
    }

    @Test
    void itIsTypedInFromPaperForWhatItAnsweredAndNothingIsSupposed() {
        assertThat(visit.page(visit.coordinator, "/paper-grid?table=1&phase=OFFERS&round=1")
                        .select("select[name$=%s]".formatted(left)))
                .isNotEmpty();
        assertThat(visit.page(visit.coordinator, "/paper-grid?table=1&phase=OFFERS&round=2")
                        .select("select[name$=%s]".formatted(left)))
                .isEmpty();
        String cell = BAKERS_OFFER + "." + left;
        visit.post("/paper-grid", with(ROUND, "was." + cell, "", "mark." + cell, "", "read", BAKERS_OFFER.toString()));
        assertThat(marks()).doesNotContainKey(left).containsEntry(PRINTER, Mark.NO);
        visit.post("/paper-grid", with(ROUND, "was." + cell, "", "mark." + cell, "YES"));
        assertThat(marks()).containsEntry(left, Mark.YES);
    }

    private String grid(String query) {
        return visit.page(visit.coordinator, "/secretary?table=1&phase=OFFERS&" + query)
                .select("#grid")
                .text();
    }

    private Map<UUID, Mark> marks() {
        return exchanges.book(visit.coordinator, visit.event).marks(BAKERS_OFFER);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
