package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.ABSENT_ORGANISATION;
import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.BAKERS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.OTHER_TABLET;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.UNKNOWN;
import static eu.maillage.exchanges.domain.SmallExchange.answer;
import static eu.maillage.exchanges.domain.SmallExchange.implied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.maillage.events.EventId;
import eu.maillage.events.EventState;
import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.AnswerOutcome.Recorded;
import eu.maillage.exchanges.domain.AnswerOutcome.Refused;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Forbidden;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.NotFound;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MaillageTest
class AnswerDeskStoreTests {

    private static final Recorded TAKEN = new Recorded(Map.of());

    private final AnswerDesk desk;
    private final AnswerClosing closing;
    private final RunningExchanges exchanges;
    private final PlanPublication publication;
    private final AnswerStore store;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final JdbcClient owner;
    private final Given given;
    private final Asker coordinator;
    private final Asker secretary;
    private final Events events;
    private final UUID event;

    AnswerDeskStoreTests(
            AnswerDesk desk,
            AnswerClosing closing,
            RunningExchanges exchanges,
            PlanPublication publication,
            AnswerStore store,
            TransactionTemplate transaction,
            JdbcClient database,
            @Qualifier("ownerDataSource") DataSource owner,
            Given given,
            Events events) {
        this.events = events;
        this.desk = desk;
        this.closing = closing;
        this.exchanges = exchanges;
        this.publication = publication;
        this.store = store;
        this.transaction = transaction;
        this.database = database;
        this.owner = JdbcClient.create(owner);
        this.given = given;
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(events, coordinator);
        this.secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, Crew.scope(event));
    }

    @BeforeEach
    void publish() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
    }

    @Test
    void anAnswerIsReadBackAsItWasSent() {
        Answer answer = answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES, BAKER, Mark.NO));

        assertThat(take(answer)).containsExactly(TAKEN);
        assertThat(book().marks(MASONS_OFFER)).isEqualTo(Map.of(PRINTER, Mark.YES, BAKER, Mark.NO));
    }

    @Test
    void anAnswerSentAgainCountsOnceAndIsAcknowledgedAgain() {
        Answer answer = answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES));

        assertThat(take(answer, answer)).containsExactly(TAKEN, TAKEN);
        assertThat(take(answer)).containsExactly(TAKEN);
        assertThat(book().marks(MASONS_OFFER)).hasSize(1);
    }

    @Test
    void oneNumberForTwoAnswersIsRefused() {
        take(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES)));

        assertThat(take(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.NO))))
                .containsExactly(new Refused(AnswerRefusal.NUMBER_USED_TWICE));
        assertThat(book().mark(MASONS_OFFER, PRINTER)).isEqualTo(Mark.YES);
    }

    @Test
    void aRefusedAnswerHoldsUpNoneOfThoseBehindIt() {
        List<AnswerOutcome> outcomes = take(
                answer(1, UNKNOWN, Map.of(PRINTER, Mark.YES)),
                answer(2, BAKERS_OFFER, Map.of(BAKER, Mark.YES)),
                answer(3, MASONS_OFFER, Map.of(PRINTER, Mark.YES)));

        assertThat(outcomes)
                .containsExactly(new Refused(AnswerRefusal.UNKNOWN_CARD), new Refused(AnswerRefusal.OWN_CARD), TAKEN);
        assertThat(book().interested(MASONS_OFFER)).containsExactly(PRINTER);
    }

    @Test
    void marksRefusedWithinAnAnswerAreToldAgainWhenItIsSentAgain() {
        Answer answer = answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES, ABSENT_ORGANISATION, Mark.YES));
        Recorded partly = new Recorded(Map.of(ABSENT_ORGANISATION, AnswerRefusal.ABSENT));

        assertThat(take(answer)).containsExactly(partly);
        assertThat(take(answer)).containsExactly(partly);
        assertThat(book().marks(MASONS_OFFER)).containsOnlyKeys(PRINTER);
    }

    @Test
    void afterTheClosingOnlyWhatWasTakenBeforeIsAcknowledged() {
        Answer before = answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES));
        Answer late = answer(2, MASONS_OFFER, Map.of(BAKER, Mark.YES));
        take(before);
        assertThat(closing.close(coordinator, event)).isFalse();
        EventFixture.close(events, coordinator, event);
        assertThat(closing.close(coordinator, event)).isTrue();

        assertThat(take(before, late)).containsExactly(TAKEN, new Refused(AnswerRefusal.EVENT_CLOSED));
        assertThat(book().marks(MASONS_OFFER)).isEqualTo(Map.of(PRINTER, Mark.YES));
        assertThat(exchanges.look(coordinator, event).closed()).isTrue();
    }

    @Test
    void anEventWithoutAPlanTakesNoAnswer() {
        assertThat(desk.take(
                        coordinator,
                        EventFixture.anEvent(events, coordinator),
                        List.of(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES)))))
                .containsExactly(new Refused(AnswerRefusal.NO_PLAN));
    }

    @Test
    void onlyThisEventsSecretaryNotes() {
        Answer answer = answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES));
        Asker screen = given.aLinkWith(coordinator.territory(), Role.SCREEN, Crew.scope(event));

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> desk.take(secretary, Ids.next(), List.of(answer)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> desk.take(screen, event, List.of(answer)));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> exchanges.book(screen, event));
    }

    @Test
    void anotherTerritoryNeitherSeesNorAnswers() {
        take(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES)));
        Asker elsewhere = given.aCoordinator();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> exchanges.book(elsewhere, event));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> desk.take(elsewhere, event, List.of(answer(1, MASONS_OFFER, Map.of(BAKER, Mark.NO)))));
        assertThat(book().marks(MASONS_OFFER)).containsOnlyKeys(PRINTER);
    }

    @Test
    void anEventThatIsOverTakesNoAnswer() {
        events.move(coordinator, new EventId(event), EventState.OPEN);
        events.move(coordinator, new EventId(event), EventState.RUNNING);
        events.move(coordinator, new EventId(event), EventState.CLOSED);

        assertThat(take(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES))))
                .containsExactly(new Refused(AnswerRefusal.EVENT_CLOSED));
    }

    @Test
    void theDatabaseItselfRefusesAnAnswerOnOnesOwnCard() {
        Answer own = answer(1, BAKERS_OFFER, Map.of(BAKER, Mark.YES));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> transaction.execute(_ -> {
                    database.sql("select set_config('maillage.territory', :territory, true)")
                            .param("territory", coordinator.territory().toString())
                            .query(String.class)
                            .single();
                    return store.add(event, List.of(new AnswerStore.Kept(own, BAKER, Map.of(), null)), Instant.EPOCH);
                }))
                .withMessageContaining("no_company_answers_its_own_card");
    }

    @Test
    void whatIsOnlyImpliedFillsWhatIsUnknownAndIsToldWhatStands() {
        take(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES)));
        Answer next = implied(new Answer(
                OTHER_TABLET,
                1,
                AnswerSource.SECRETARY,
                1,
                Phase.OFFERS,
                2,
                MASONS_OFFER,
                Map.of(PRINTER, Mark.NO, BAKER, Mark.NO)));

        List<Acknowledged> told = desk.takeFromTablet(secretary, event, List.of(next));
        assertThat(told).extracting(Acknowledged::outcome).containsExactly(TAKEN);
        assertThat(told).extracting(Acknowledged::otherwise).containsExactly(Map.of(PRINTER, Mark.YES));
        assertThat(desk.takeFromTablet(secretary, event, List.of(next))).isEqualTo(told);
        assertThat(book().marks(MASONS_OFFER)).isEqualTo(Map.of(PRINTER, Mark.YES, BAKER, Mark.NO));

        take(answer(2, MASONS_OFFER, Map.of(BAKER, Mark.YES)));
        assertThat(desk.takeFromTablet(secretary, event, List.of(next))
                        .getFirst()
                        .otherwise())
                .isEqualTo(Map.of(PRINTER, Mark.YES, BAKER, Mark.YES));
    }

    @Test
    void theSameMarksOnceImpliedAndOncePressedAreTwoAnswers() {
        Answer pressed = answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.NO));
        take(implied(pressed));

        assertThat(take(pressed)).containsExactly(new Refused(AnswerRefusal.NUMBER_USED_TWICE));
        assertThat(take(implied(pressed))).containsExactly(TAKEN);
    }

    @Test
    void theDatabaseItselfRefusesAYesThatIsOnlyImplied() {
        take(answer(1, MASONS_OFFER, Map.of(PRINTER, Mark.YES)));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> owner.sql("update exchanges.answer set implied = true where event_id = :event")
                        .param("event", event)
                        .update())
                .withMessageContaining("only_no_is_implied");
    }

    private List<AnswerOutcome> take(Answer... answers) {
        return desk.take(secretary, event, List.of(answers));
    }

    private AnswerBook book() {
        return exchanges.book(secretary, event);
    }
}
