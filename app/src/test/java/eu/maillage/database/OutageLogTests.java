package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eu.maillage.testing.MovableClock;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutageLogTests {

    private final MovableClock clock = new MovableClock();
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> console = new ListAppender<>();
    private final Logger scheduler = context.getLogger("com.github.kagkarlsson.scheduler.Executor");
    private final RuntimeException away =
            new IllegalStateException("The round failed", new SQLException("connection refused", "08001"));

    @BeforeEach
    void listen() {
        context.addTurboFilter(new OutageLog(clock));
        console.start();
        Logger root = context.getLogger("ROOT");
        root.setLevel(Level.WARN);
        root.addAppender(console);
    }

    @Test
    void anOutageIsOneLineForEachWhoFindsItOut() {
        for (int i = 0; i < 20; i++) {
            scheduler.error("Failed polling for executions", away);
            scheduler.warn("Failed task {} of {}", "mail", "today", away);
        }
        context.getLogger("other").error("Round", away);

        assertThat(console.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Failed polling for executions The database does not answer: connection refused",
                        "Round The database does not answer: connection refused");
        assertThat(console.list).allSatisfy(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void anOutageThatLastsIsSaidAgainAfterAWhile() {
        scheduler.error("Failed", away);
        clock.forward(Duration.ofSeconds(11));
        scheduler.error("Failed", away);

        assertThat(console.list).hasSize(2);
    }

    @Test
    void whoDebugsIsToldWhereItHappened() {
        scheduler.setLevel(Level.DEBUG);
        scheduler.error("Failed", away);

        assertThat(console.list).hasSize(2).first().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.DEBUG);
            assertThat(line.getThrowableProxy()).isNotNull();
        });
    }

    @Test
    void thePoolsComplaintsAboutEachConnectionAreOneLine() {
        Logger pool = context.getLogger("com.zaxxer.hikari.pool.PoolBase");
        for (int i = 0; i < 20; i++) {
            pool.warn("{} - Failed to validate connection {}", "application", i);
        }

        assertThat(console.list).hasSize(1);
    }

    @Test
    void everyOtherFailureIsToldInFull() {
        scheduler.error("Failed", new IllegalStateException("No such card"));
        scheduler.error("Failed", new SQLException("duplicate key", "23505"));

        assertThat(console.list).hasSize(2).allSatisfy(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getThrowableProxy()).isNotNull();
        });
    }
}
