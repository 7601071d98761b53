package eu.maillage.exchanges.domain;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.maillage.cards.Cards;
import eu.maillage.directory.Directory;
import eu.maillage.directory.OrganisationId;
import eu.maillage.events.EventId;
import eu.maillage.events.Events;
import eu.maillage.events.ParticipantState;
import eu.maillage.exchanges.AnExchange;
import eu.maillage.exchanges.domain.RoundPlan.Table;
import eu.maillage.exchanges.domain.plan.PlanReading;
import eu.maillage.exchanges.domain.plan.Planning;
import eu.maillage.exchanges.domain.plan.SeatingSearches;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever takes a seat in the middle of a round disturbs nobody. */
@MaillageTest
class LatecomerStoreTests {

    private final RunningExchanges running;
    private final ControlRoom room;
    private final AnswerDesk desk;
    private final LateArrivals arrivals;
    private final LatecomerStore store;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final Given given;
    private final Events events;
    private final Asker coordinator;
    private final AnExchange exchange;
    private final EventId event;

    LatecomerStoreTests(
            RunningExchanges running,
            ControlRoom room,
            AnswerDesk desk,
            LateArrivals arrivals,
            LatecomerStore store,
            TransactionTemplate transaction,
            JdbcClient database,
            SeatingSearches searches,
            PlanReading reading,
            Planning planning,
            Events events,
            Cards cards,
            Directory directory,
            Given given) {
        this.running = running;
        this.room = room;
        this.desk = desk;
        this.arrivals = arrivals;
        this.store = store;
        this.transaction = transaction;
        this.database = database;
        this.given = given;
        this.events = events;
        this.coordinator = given.aCoordinator();
        this.exchange = new AnExchange(coordinator, events, cards, directory, 8);
        this.event = exchange.event;
        searches.begin(coordinator, event);
        eventually(
                "a seating is found", () -> !reading.sheet(coordinator, event).isSearching());
        planning.release(coordinator, event, 1);
        room.start(coordinator, event.value(), Phase.OFFERS, 0);
    }

    @Test
    void theRoundThatIsOnIsReadInItsOrderWhoeverComes() {
        RoundPlan before = plan();
        OrganisationId newcomer = welcomed();

        assertThat(before.tables()).allSatisfy(table -> assertThat(batch(plan(), table))
                .startsWith(batch(before, table).toArray(UUID[]::new)));
        assertThat(running.look(coordinator, event.value()).latecomers().has(newcomer.value()))
                .isTrue();
    }

    @Test
    void whatWasReadBeforeIsSettledWithoutTheNewcomerAndWhatComesAfterIsNot() {
        RoundPlan before = plan();
        before.tables().forEach(table -> answer(table, batch(before, table).getFirst()));
        assertThat(settled()).allSatisfy(count -> assertThat(count).isEqualTo(1));
        OrganisationId newcomer = welcomed();

        assertThat(settled()).allSatisfy(count -> assertThat(count).isEqualTo(1));
        Table hers = tableOf(newcomer);
        UUID next = batch(plan(), hers).get(1);
        before.table(hers.number()).ifPresent(as -> answer(as, next));
        assertThat(running.book(coordinator, event.value())
                        .isSettled(hers.number(), next, TableProgress.answerers(plan(), hers, next)))
                .isFalse();
    }

    @Test
    void whoeverWasNotedAbsentAndComesAfterAllIsNotAskedAboutWhatWasRead() {
        OrganisationId late = exchange.companies.getFirst();
        events.mark(coordinator, event, late, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> isAway(late));
        Table table = tableOf(late);
        UUID first = batch(plan(), table).getFirst();
        answer(table, first);
        events.mark(coordinator, event, late, ParticipantState.PRESENT);
        eventually(
                "it is known to be late",
                () -> running.look(coordinator, event.value()).latecomers().has(late.value()));

        assertThat(seated(late)).isTrue();
        assertThat(settled()).contains(1);
    }

    @Test
    void anAbsenceTakenBackBeforeAnythingBeginsMakesNobodyLate() {
        OrganisationId company = exchange.companies.getLast();
        UUID other = EventFixture.anEvent(events, coordinator);
        EventId ahead = new EventId(other);
        events.expect(coordinator, ahead, company, null);
        events.mark(coordinator, ahead, company, ParticipantState.ABSENT);
        eventually(
                "its absence is noted",
                () -> running.look(coordinator, other).latecomers().left().containsKey(company.value()));
        events.mark(coordinator, ahead, company, ParticipantState.CONFIRMED);
        eventually(
                "it is expected again",
                () -> running.look(coordinator, other).latecomers().left().isEmpty());

        assertThat(running.look(coordinator, other).latecomers().after()).isEmpty();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> arrivals.note(
                        given.aLinkWith(coordinator.territory(), Role.SECRETARY, Crew.scope(other)),
                        other,
                        company.value()));
    }

    @Test
    void aFactThatComesLateTellsNoOldState() {
        OrganisationId gone = exchange.companies.getFirst();
        events.mark(coordinator, event, gone, ParticipantState.PRESENT);
        events.mark(coordinator, event, gone, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> isAway(gone));

        arrivals.note(coordinator, event.value(), gone.value());

        assertThat(isAway(gone)).isTrue();
    }

    @Test
    void whoLeftInTheMiddleIsStillAnsweredForInTheRoundsThatItCameTo() {
        OrganisationId gone = exchange.companies.getFirst();
        Table table = tableOf(gone);
        UUID card = batch(plan(), table).stream()
                .filter(one -> TableProgress.answerers(plan(), table, one).contains(gone.value()))
                .findFirst()
                .orElseThrow();
        events.mark(coordinator, event, gone, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> isAway(gone));
        room.press(coordinator, event.value(), new Press.NextRound(), 1);

        assertThat(noted(AnswerSource.PAPER, table, card, 1, gone)).isEqualTo(new AnswerOutcome.Recorded(Map.of()));
        assertThat(noted(AnswerSource.PAPER, table, card, 2, gone))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.ABSENT));
        assertThat(running.book(coordinator, event.value()).interested(card)).containsExactly(gone.value());
    }

    @Test
    void whatATabletNotedBeforeACompanyLeftCountsWheneverItArrives() {
        OrganisationId gone = exchange.companies.getFirst();
        Table table = tableOf(gone);
        UUID card = cardFor(gone);
        leaves(gone);
        room.press(coordinator, event.value(), new Press.NextRound(), 1);

        assertThat(noted(AnswerSource.SECRETARY, table, card, 1, gone)).isEqualTo(new AnswerOutcome.Recorded(Map.of()));
        assertThat(noted(AnswerSource.SECRETARY, table, card, 2, gone))
                .isEqualTo(new AnswerOutcome.Refused(AnswerRefusal.ABSENT));
        assertThat(running.book(coordinator, event.value()).interested(card)).containsExactly(gone.value());
        assertThat(state(gone)).isEqualTo(ParticipantState.ABSENT);
    }

    @Test
    void anAbsenceNotedByMistakeMakesNobodyLate() {
        OrganisationId company = exchange.companies.getFirst();
        Table table = tableOf(company);
        answer(table, batch(plan(), table).getFirst());
        leaves(company);
        plan().tables().stream()
                .filter(other -> other.number() != table.number())
                .forEach(other -> answer(other, batch(plan(), other).getFirst()));

        returns(company);

        assertThat(latecomers().after()).isEmpty();
        assertThat(latecomers().has(company.value())).isFalse();
    }

    @Test
    void aNewcomerNotedAwayByMistakeIsStillANewcomer() {
        RoundPlan before = plan();
        before.tables().forEach(table -> answer(table, batch(before, table).getFirst()));
        OrganisationId newcomer = welcomed();
        Long since = latecomers().after().get(newcomer.value());
        leaves(newcomer);

        returns(newcomer);

        assertThat(latecomers().after()).containsEntry(newcomer.value(), since);
        assertThat(latecomers().has(newcomer.value())).isTrue();
    }

    @Test
    void whoAnsweredLeftAndComesBackIsNoNewcomerAndIsNotAskedAboutWhatWasReadMeanwhile() {
        OrganisationId company = exchange.companies.getFirst();
        Table table = tableOf(company);
        List<UUID> asked = batch(plan(), table).stream()
                .filter(one -> TableProgress.answerers(plan(), table, one).contains(company.value()))
                .toList();
        answer(table, asked.getFirst());
        leaves(company);
        answer(tableOf(company), asked.getLast());

        returns(company);

        assertThat(latecomers().has(company.value())).isFalse();
        assertThat(running.book(coordinator, event.value())
                        .asked(
                                table.number(),
                                asked.getLast(),
                                TableProgress.answerers(plan(), tableOf(company), asked.getLast())))
                .isNotEmpty()
                .doesNotContain(company.value());
    }

    @Test
    void whoeverRaisesACardIsThere() {
        OrganisationId company = exchange.companies.getFirst();
        events.mark(coordinator, event, company, ParticipantState.CONFIRMED);
        Table table = tableOf(company);
        Asker secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, Crew.scope(event.value()));

        desk.take(
                secretary,
                event.value(),
                List.of(said(AnswerSource.SECRETARY, table, cardFor(company), 1, company, Mark.NO)));
        assertThat(state(company))
                .as("«next» says NON for whoever is not marked, there or not")
                .isEqualTo(ParticipantState.CONFIRMED);
        desk.take(
                secretary,
                event.value(),
                List.of(said(AnswerSource.SECRETARY, table, cardFor(company), 1, company, Mark.YES)));

        assertThat(state(company)).isEqualTo(ParticipantState.PRESENT);
        assertThat(events.participants(coordinator, event))
                .filteredOn(one -> one.state() == ParticipantState.PRESENT)
                .singleElement()
                .satisfies(one -> assertThat(one.checkedInAt()).isNotNull());
    }

    private ParticipantState state(OrganisationId organisation) {
        return events.participants(coordinator, event).stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Latecomers latecomers() {
        return running.look(coordinator, event.value()).latecomers();
    }

    private UUID cardFor(OrganisationId organisation) {
        Table table = tableOf(organisation);
        return batch(plan(), table).stream()
                .filter(one -> TableProgress.answerers(plan(), table, one).contains(organisation.value()))
                .findFirst()
                .orElseThrow();
    }

    private void leaves(OrganisationId organisation) {
        events.mark(coordinator, event, organisation, ParticipantState.ABSENT);
        eventually("its absence is noted", () -> isAway(organisation));
    }

    private void returns(OrganisationId organisation) {
        events.mark(coordinator, event, organisation, ParticipantState.PRESENT);
        eventually("its return is noted", () -> !isAway(organisation));
    }

    private AnswerOutcome noted(AnswerSource source, Table table, UUID card, int round, OrganisationId organisation) {
        return desk.take(coordinator, event.value(), List.of(said(source, table, card, round, organisation, Mark.YES)))
                .getFirst();
    }

    private static Answer said(
            AnswerSource source, Table table, UUID card, int round, OrganisationId organisation, Mark mark) {
        return new Answer(
                Ids.next(), 1, source, table.number(), Phase.OFFERS, round, card, Map.of(organisation.value(), mark));
    }

    private boolean isAway(OrganisationId organisation) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            database.sql("select set_config('maillage.territory', :territory, true)")
                    .param("territory", coordinator.territory().toString())
                    .query(String.class)
                    .single();
            return store.isAway(event.value(), Set.of(organisation.value()));
        }));
    }

    private OrganisationId welcomed() {
        OrganisationId newcomer = exchange.aCompany("La Retardataire", 9);
        events.welcome(coordinator, event, newcomer, null);
        eventually("the newcomer has a seat", () -> seated(newcomer));
        return newcomer;
    }

    private RoundPlan plan() {
        return running.look(coordinator, event.value()).plan().orElseThrow();
    }

    private boolean seated(OrganisationId organisation) {
        return plan().tables().stream()
                .flatMap(table -> table.seats().stream())
                .anyMatch(seat -> seat.organisation().equals(organisation.value()) && seat.present());
    }

    private Table tableOf(OrganisationId organisation) {
        return plan().tables().stream()
                .filter(table -> table.seats().stream()
                        .anyMatch(seat -> seat.organisation().equals(organisation.value())))
                .findFirst()
                .orElseThrow();
    }

    private static List<UUID> batch(RoundPlan plan, Table table) {
        return plan.visit(Phase.OFFERS, 1, table.number()).orElseThrow().cards();
    }

    private List<Integer> settled() {
        return TableProgress.of(plan(), running.book(coordinator, event.value()), Phase.OFFERS, 1).stream()
                .map(TableProgress::answered)
                .toList();
    }

    /** «Next»: everybody there said NON. */
    private void answer(Table table, UUID card) {
        Map<UUID, Mark> marks = TableProgress.answerers(plan(), table, card).stream()
                .collect(Collectors.toMap(one -> one, _ -> Mark.NO));
        Answer answer = new Answer(Ids.next(), 1, AnswerSource.SECRETARY, table.number(), Phase.OFFERS, 1, card, marks);
        assertThat(desk.take(coordinator, event.value(), List.of(answer)))
                .allMatch(AnswerOutcome.Recorded.class::isInstance);
    }
}
