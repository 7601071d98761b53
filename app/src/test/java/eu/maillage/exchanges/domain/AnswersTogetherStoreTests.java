package eu.maillage.exchanges.domain;

import static eu.maillage.exchanges.domain.SmallExchange.BAKER;
import static eu.maillage.exchanges.domain.SmallExchange.MASONS_OFFER;
import static eu.maillage.exchanges.domain.SmallExchange.PRINTER;
import static eu.maillage.exchanges.domain.SmallExchange.UNKNOWN;
import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.maillage.events.Events;
import eu.maillage.exchanges.domain.AnswerOutcome.Recorded;
import eu.maillage.exchanges.domain.AnswerOutcome.Refused;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.Ids;
import eu.maillage.tenancy.Role;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many tablets of one event send while a commit is under way. */
@MaillageTest
class AnswersTogetherStoreTests {

    private static final Recorded TAKEN = new Recorded(Map.of());
    private static final int TABLETS = 20;

    private final Events events;
    private final AnswerDesk desk;
    private final AnswerClosing closing;
    private final RunningExchanges exchanges;
    private final PlanPublication publication;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final JdbcClient owner;
    private final Asker coordinator;
    private final Asker secretary;
    private final UUID event;
    private final List<Thread> sending = new ArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    AnswersTogetherStoreTests(
            AnswerDesk desk,
            AnswerClosing closing,
            RunningExchanges exchanges,
            PlanPublication publication,
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
        this.transaction = transaction;
        this.database = database;
        this.owner = JdbcClient.create(owner);
        this.coordinator = given.aCoordinator();
        this.event = EventFixture.anEvent(events, coordinator);
        this.secretary = given.aLinkWith(coordinator.territory(), Role.SECRETARY, Crew.scope(event));
    }

    @BeforeEach
    void publish() {
        publication.publish(coordinator, event, SmallExchange.PLAN);
    }

    @Test
    void whatComesDuringACommitIsCommittedTogether() throws Exception {
        List<FutureTask<List<AnswerOutcome>>> all = sentDuringACommit(_ -> MASONS_OFFER);
        letGo.countDown();

        for (FutureTask<List<AnswerOutcome>> each : all) {
            assertThat(each.get()).containsExactly(TAKEN);
        }
        assertThat(commits()).as("the first, and all others").isEqualTo(2);
        assertThat(exchanges.book(secretary, event).marks(MASONS_OFFER)).isEqualTo(Map.of(PRINTER, Mark.YES));
    }

    @Test
    void aRefusalOfOneFailsNoOther() throws Exception {
        List<FutureTask<List<AnswerOutcome>>> all =
                sentDuringACommit(number -> number % 2 == 0 ? MASONS_OFFER : UNKNOWN);
        letGo.countDown();

        for (int number = 0; number < all.size(); number++) {
            assertThat(all.get(number).get())
                    .containsExactly(number % 2 == 0 ? TAKEN : new Refused(AnswerRefusal.UNKNOWN_CARD));
        }
        assertThat(answers()).isEqualTo(TABLETS / 2);
    }

    @Test
    void oneSentTwiceAtOneMomentCountsOnceAndIsAcknowledgedTwice() throws Exception {
        UUID tablet = Ids.next();
        hold();
        List<FutureTask<List<AnswerOutcome>>> all = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            all.add(send(answer(tablet, 1, MASONS_OFFER, Mark.YES)));
        }
        all.add(send(answer(tablet, 1, MASONS_OFFER, Mark.NO)));
        letGo.countDown();

        for (FutureTask<List<AnswerOutcome>> each : all.subList(0, 3)) {
            assertThat(each.get()).containsExactly(TAKEN);
        }
        assertThat(all.getLast().get()).containsExactly(new Refused(AnswerRefusal.NUMBER_USED_TWICE));
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void acknowledgesNothingOfWhatCouldNotBeCommitted() throws Exception {
        owner.sql("""
                create function refuse_to_commit() returns trigger language plpgsql as
                $$ begin raise exception 'The disk is full.'; end $$
                """).update();
        owner.sql("""
                        create constraint trigger no_commit after insert on exchanges.answer deferrable initially deferred
                        for each row when (new.event_id = '%s' and new.sequence = 2) execute function refuse_to_commit()
                        """.formatted(event)).update();
        try {
            List<FutureTask<List<AnswerOutcome>>> all = sentDuringACommit(_ -> MASONS_OFFER);
            all.add(send(answer(Ids.next(), 2, MASONS_OFFER, Mark.YES)));
            letGo.countDown();

            assertThat(all.getFirst().get()).containsExactly(TAKEN);
            for (FutureTask<List<AnswerOutcome>> each : all.subList(1, all.size())) {
                assertThatThrownBy(each::get).rootCause().hasMessageContaining("The disk is full.");
            }
            assertThat(answers()).isEqualTo(1);
        } finally {
            owner.sql("drop function refuse_to_commit() cascade").update();
        }
        assertThat(desk.take(secretary, event, List.of(answer(Ids.next(), 2, MASONS_OFFER, Mark.YES))))
                .containsExactly(TAKEN);
    }

    @Test
    void whoeverWaitsWhileTheEventIsClosedIsRefused() throws Exception {
        List<FutureTask<List<AnswerOutcome>>> all = new ArrayList<>();
        transaction.executeWithoutResult(_ -> {
            EventFixture.close(events, coordinator, event);
            closing.close(coordinator, event);
            all.add(send(answer(Ids.next(), 1, MASONS_OFFER, Mark.YES)));
            all.add(send(answer(Ids.next(), 1, MASONS_OFFER, Mark.YES)));
        });

        for (FutureTask<List<AnswerOutcome>> each : all) {
            assertThat(each.get()).containsExactly(new Refused(AnswerRefusal.EVENT_CLOSED));
        }
    }

    @Test
    void anotherNodesAnswersArriveInTheOrderOfTheirCommits() throws Exception {
        CountDownLatch added = new CountDownLatch(1);
        FutureTask<Boolean> node = new FutureTask<>(() -> {
            transaction.executeWithoutResult(_ -> {
                desk.take(secretary, event, List.of(answer(Ids.next(), 1, MASONS_OFFER, Mark.YES)));
                added.countDown();
                await(letGo);
            });
            return true;
        });
        Thread.ofVirtual().start(node);
        added.await();
        FutureTask<List<AnswerOutcome>> later = send(new Answer(
                Ids.next(), 1, AnswerSource.SECRETARY, 1, Phase.OFFERS, 1, MASONS_OFFER, Map.of(BAKER, Mark.NO)));
        assertThat(exchanges.book(secretary, event).marks(MASONS_OFFER)).isEmpty();
        letGo.countDown();
        assertThat(node.get()).isTrue();
        assertThat(later.get()).containsExactly(TAKEN);

        assertThat(exchanges.book(secretary, event).marks(MASONS_OFFER))
                .isEqualTo(Map.of(PRINTER, Mark.YES, BAKER, Mark.NO));
    }

    @Test
    void whatIsTakenBackWasNeverReadByAnybodyElse() {
        transaction.executeWithoutResult(status -> {
            desk.take(secretary, event, List.of(answer(Ids.next(), 1, MASONS_OFFER, Mark.YES)));
            assertThat(exchanges.book(secretary, event).marks(MASONS_OFFER)).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(exchanges.book(secretary, event).marks(MASONS_OFFER)).isEmpty();
    }

    /** The first of them is at its commit, the others wait. */
    private List<FutureTask<List<AnswerOutcome>>> sentDuringACommit(java.util.function.IntFunction<UUID> cards)
            throws InterruptedException {
        hold();
        List<FutureTask<List<AnswerOutcome>>> all = new ArrayList<>();
        for (int number = 0; number < TABLETS; number++) {
            all.add(send(answer(Ids.next(), 1, cards.apply(number), Mark.YES)));
        }
        return all;
    }

    /** Lets nobody write for the event until it is let go. */
    private void hold() throws InterruptedException {
        Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(_ -> {
                    database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:event, 1))")
                            .param("event", event.toString())
                            .query(Integer.class)
                            .single();
                    held.countDown();
                    await(letGo);
                }));
        held.await();
    }

    private FutureTask<List<AnswerOutcome>> send(Answer answer) {
        FutureTask<List<AnswerOutcome>> sent = new FutureTask<>(() -> desk.take(secretary, event, List.of(answer)));
        sending.add(Thread.ofVirtual().start(sent));
        eventually("it waits", () -> sending.getLast().getState() == Thread.State.WAITING);
        return sent;
    }

    private static Answer answer(UUID tablet, long sequence, UUID card, Mark mark) {
        return new Answer(tablet, sequence, AnswerSource.SECRETARY, 1, Phase.OFFERS, 1, card, Map.of(PRINTER, mark));
    }

    private long commits() {
        return told("select count(distinct xmin::text) from exchanges.answer where event_id = :event");
    }

    private long answers() {
        return told("select count(*) from exchanges.answer where event_id = :event");
    }

    private long told(String question) {
        return owner.sql(question).param("event", event).query(Long.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
