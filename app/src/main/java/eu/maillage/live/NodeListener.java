package eu.maillage.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * This node's ear: one connection of its own that hears what every node publishes, and comes back after the database was
 * away. It stops before the web server, so that open streams do not hold up the end.
 */
@Component
final class NodeListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NodeListener.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(15);

    private final DataSource pool;
    private final Channels channels;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Connection connection;

    NodeListener(DataSource pool, Channels channels) {
        this.pool = pool;
        this.channels = channels;
    }

    @Override
    public void start() {
        Thread listener = Thread.ofVirtual().name("live listener").unstarted(this::listenUntilStopped);
        // A listener that is not the current one stops by itself, so it must be that before it runs.
        thread = listener;
        listener.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        channels.endAll();
        if (running != null) {
            running.interrupt();
        }
        close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listenUntilStopped() {
        Duration pause = FIRST_PAUSE;
        while (isMine()) {
            try (Connection own = connect()) {
                connection = own;
                // What was published while nobody listened is lost, so everything watched is read again.
                channels.refreshAll();
                pause = FIRST_PAUSE;
                hear(own);
            } catch (SQLException away) {
                if (isMine()) {
                    log.info("The database does not answer the live screens ({}), trying again", away.getMessage());
                    rest(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        }
    }

    private void hear(Connection own) throws SQLException {
        PGConnection ear = own.unwrap(PGConnection.class);
        while (isMine()) {
            PGNotification[] heard = ear.getNotifications((int) IDLE.toMillis());
            if (heard == null || heard.length == 0) {
                stillThere(own);
            } else {
                for (PGNotification notification : heard) {
                    channels.refresh(Topic.parse(notification.getParameter()));
                }
            }
        }
    }

    /** A connection that died without a word is found out here; a word that was lost is made good. */
    private void stillThere(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("select 1");
        }
        channels.refreshAll();
    }

    private Connection connect() throws SQLException {
        HikariDataSource settings = pool.unwrap(HikariDataSource.class);
        Properties properties = new Properties();
        properties.setProperty("user", settings.getUsername());
        properties.setProperty("password", settings.getPassword());
        properties.setProperty("ApplicationName", "maillage live");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("tcpKeepAlive", "true");
        Connection own = DriverManager.getConnection(settings.getJdbcUrl(), properties);
        try (Statement statement = own.createStatement()) {
            statement.execute("listen " + NotificationStore.CHANNEL);
            return own;
        } catch (SQLException failed) {
            own.close();
            throw failed;
        }
    }

    private void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException gone) {
                log.debug("The live screens' connection was gone already", gone);
            }
        }
    }

    private boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
