package eu.maillage.exchanges.domain.after;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.domain.Organisations;
import eu.maillage.events.domain.EventReopening;
import eu.maillage.events.domain.EventReopening.Reopening;
import eu.maillage.exchanges.Interest;
import eu.maillage.exchanges.web.after.SmallMorning;
import eu.maillage.tenancy.Asker;
import eu.maillage.testing.Given;
import eu.maillage.testing.MaillageTest;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MaillageTest
class RecordedInterestsStoreTests {

    private final RecordedInterests interests;
    private final ResultLetters letters;
    private final Outcomes outcomes;
    private final Organisations organisations;
    private final EventReopening reopening;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final SmallMorning morning;

    RecordedInterestsStoreTests(
            RecordedInterests interests,
            ResultLetters letters,
            Outcomes outcomes,
            Organisations organisations,
            EventReopening reopening,
            TransactionTemplate transaction,
            JdbcClient database,
            ApplicationContext application,
            Given given) {
        this.interests = interests;
        this.letters = letters;
        this.outcomes = outcomes;
        this.organisations = organisations;
        this.reopening = reopening;
        this.transaction = transaction;
        this.database = database;
        this.morning = new SmallMorning(application, given.aCoordinator());
        morning.close();
        eventually("the interests are recorded", () -> told().size() == 4);
    }

    private List<Interest> told() {
        return interests.of(morning.coordinator, morning.event);
    }

    @Test
    void aSecondClosingTellsNothingAgainEvenWhenTwoBecameOne() {
        List<Interest> before = told();
        morning.printerBecomes(organisations, "Imprimerie du Lac et de la Brume");
        interests.record(Asker.application(morning.coordinator.territory()), morning.event);
        assertThat(told()).isEqualTo(before);
    }

    @Test
    void aClosingThatIsHandledAfterTheEventWasOpenedAgainRecordsNothing() {
        assertThat(reopening.reopen(morning.coordinator, morning.event)).isEqualTo(Reopening.REOPENED);
        assertThat(told()).isEmpty();

        interests.record(Asker.application(morning.coordinator.territory()), morning.event);

        assertThat(told()).isEmpty();
    }

    @Test
    void aClosingThatIsHandledWhileTheEventIsOpenedAgainWaitsAndRecordsNothing() throws Exception {
        FutureTask<Boolean> late = new FutureTask<>(
                () -> interests.record(Asker.application(morning.coordinator.territory()), morning.event), true);
        transaction.executeWithoutResult(_ -> {
            reopening.reopen(morning.coordinator, morning.event);
            Thread.ofVirtual().start(late);
            eventually(
                    "the closing waits",
                    () -> database.sql("""
                            select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)
                            """).query(Boolean.class).single());
        });

        assertThat(late.get()).isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void whoGotHerFileUnderAnotherNameIsNotSentItAgain() {
        letters.sendAll(morning.coordinator, morning.event);
        OrganisationId kept = morning.printerBecomes(organisations, "Imprimerie du Lac et de la Brume");
        assertThat(letters.written(morning.coordinator, outcomes.of(morning.coordinator, morning.event)))
                .containsKey(kept);
        assertThat(letters.sendAll(morning.coordinator, morning.event)).isEqualTo(new Sending.Sent(0, 1));
    }
}
