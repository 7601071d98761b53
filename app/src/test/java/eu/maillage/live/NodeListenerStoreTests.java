package eu.maillage.live;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.live.Subscriber.Signal.Fresh;
import eu.maillage.tenancy.TerritoryId;
import eu.maillage.testing.MaillageTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: what the application publishes, a second listener hears. */
@MaillageTest
class NodeListenerStoreTests {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final LiveTopics live;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final CountingSource source = new CountingSource();
    private final Channels channels = new Channels(List.of(source));
    private final NodeListener otherNode;
    private final Topic topic = aTopic();
    private final Subscriber screen = channels.join(topic);

    NodeListenerStoreTests(LiveTopics live, DataSource pool, JdbcClient database, TransactionTemplate transaction) {
        this.live = live;
        this.database = database;
        this.transaction = transaction;
        this.otherNode = new NodeListener(pool, channels);
    }

    @BeforeEach
    void listen() throws Exception {
        assertThat(screen.next(LONG)).isEqualTo(new Fresh("{}"));
        source.set(topic, "{\"listening\":true}");
        otherNode.start();
        assertThat(screen.next(LONG)).isEqualTo(new Fresh("{\"listening\":true}"));
    }

    @AfterEach
    void stop() {
        otherNode.stop();
    }

    @Test
    void whatOneNodePublishesReachesTheScreensOfAnother() throws Exception {
        source.set(topic, "{\"round\":1}");
        live.publish(topic);

        assertThat(screen.next(LONG)).isEqualTo(new Fresh("{\"round\":1}"));
    }

    @Test
    void aTransactionTellsWhenItCommitsAndNeverWhenItRollsBack() throws Exception {
        source.set(topic, "{\"round\":1}");
        transaction.executeWithoutResult(status -> {
            live.publish(topic);
            live.publishSoon(topic);
            status.setRollbackOnly();
        });
        afterEverythingPublishedSoFar();
        assertThat(screen.next(Duration.ZERO)).isEqualTo(new Subscriber.Signal.Quiet());

        transaction.executeWithoutResult(_ -> live.publish(topic));
        assertThat(screen.next(LONG)).isEqualTo(new Fresh("{\"round\":1}"));
    }

    @Test
    void whatIsGatheredArrivesToo() throws Exception {
        source.set(topic, "{\"answers\":2}");
        transaction.executeWithoutResult(_ -> {
            live.publishSoon(topic);
            live.publishSoon(topic);
        });

        assertThat(screen.next(LONG)).isEqualTo(new Fresh("{\"answers\":2}"));
    }

    @Test
    void aNodeThatLostTheDatabaseComesBackAndCatchesUp() throws Exception {
        source.set(topic, "{\"missed\":true}");
        database.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where application_name = 'maillage live'
                        """).query(Long.class).single();
        assertThat(screen.next(LONG)).isEqualTo(new Fresh("{\"missed\":true}"));

        source.set(topic, "{\"round\":2}");
        live.publish(topic);
        assertThat(screen.next(LONG)).isEqualTo(new Fresh("{\"round\":2}"));
    }

    @Test
    void anotherTerritorysTopicOfTheSameThingStaysSilent() throws Exception {
        Topic sameThingElsewhere = new Topic(new TerritoryId(UUID.randomUUID()), topic.kind(), topic.about());
        source.set(topic, "{\"round\":1}");
        live.publish(sameThingElsewhere);
        afterEverythingPublishedSoFar();

        assertThat(screen.next(Duration.ZERO)).isEqualTo(new Subscriber.Signal.Quiet());
    }

    @Test
    void aStoppedNodeEndsItsStreams() throws Exception {
        otherNode.stop();

        assertThat(screen.next(LONG)).isEqualTo(new Subscriber.Signal.Ended());
        assertThat(otherNode.isRunning()).isFalse();
    }

    /** Notifications arrive in the order of their commits: once a later one is here, all earlier ones are. */
    private void afterEverythingPublishedSoFar() throws Exception {
        Topic marker = aTopic();
        Subscriber watch = channels.join(marker);
        watch.next(LONG);
        source.set(marker, "{\"marker\":true}");
        live.publish(marker);
        assertThat(watch.next(LONG)).isEqualTo(new Fresh("{\"marker\":true}"));
    }

    private static Topic aTopic() {
        return new Topic(new TerritoryId(UUID.randomUUID()), "test-state", UUID.randomUUID());
    }
}
