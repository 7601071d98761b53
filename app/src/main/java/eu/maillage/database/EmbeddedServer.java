package eu.maillage.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the application's own: durable, loopback only, with a password. It is set up at the first
 * start, taken over when a killed application left it running, started again when it dies, and stopped last.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String OWNER = "maillage";
    private static final String DATABASE = "maillage";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final ServerFiles files;
    private final ServerPrograms programs;
    private final boolean durable;
    private final String password;
    private final CountDownLatch closing = new CountDownLatch(1);
    private int port;

    private EmbeddedServer(DataFolder folder, boolean durable) throws IOException {
        this.folder = folder;
        this.durable = durable;
        this.files = ServerFiles.in(folder.path());
        Files.createDirectories(files.base());
        this.password = files.password();
        this.programs = new ServerPrograms(Binaries.unpackedUnder(files.base()), files.cluster(), files.log());
    }

    /**
     * Starts the server of this folder, or takes over the one that runs there. Where that fails, nothing stays running
     * and the folder is let go of.
     *
     * @param durable false only for tests, whose data nobody keeps
     */
    static EmbeddedServer start(DataFolder folder, boolean durable) {
        try {
            return new EmbeddedServer(folder, durable).started();
        } catch (IOException refused) {
            folder.letGo();
            throw new CannotStart(
                    "The data folder %s cannot be used: %s.".formatted(folder.path(), DataFolder.reason(refused)),
                    "Give this user the right to write there, or choose another folder with MAILLAGE_DATA.");
        } catch (RuntimeException refused) {
            folder.letGo();
            throw refused;
        }
    }

    private EmbeddedServer started() throws IOException {
        try {
            setUp();
            startOrTakeOver();
            createDatabase();
            Thread.ofVirtual().name("postgresql-watch").start(this::watch);
            return this;
        } catch (IOException | RuntimeException refused) {
            closeAfter(refused);
            throw refused;
        }
    }

    /** How to reach the server that an application runs in the folder now, if one does. */
    static Optional<Credentials> runningIn(Path folder) throws IOException {
        ServerFiles files = ServerFiles.in(folder);
        Optional<Postmaster> running = Postmaster.of(files.cluster());
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(new Credentials(url(running.get().port(), DATABASE), OWNER, files.password()));
    }

    Credentials credentials() {
        return new Credentials(url(port, DATABASE), OWNER, password);
    }

    /** The server's process, where it runs. */
    Optional<ProcessHandle> process() {
        return Postmaster.of(files.cluster()).map(Postmaster::process);
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        try (folder) {
            if (process().isPresent()) {
                programs.stop();
            }
        }
    }

    /** Stops what was begun, because of a failure that matters more than whatever this meets. */
    void closeAfter(Exception failure) {
        try {
            close();
        } catch (IOException | RuntimeException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }

    /** Leaves the server running, as a killed application does. */
    void abandon() throws IOException {
        closing.countDown();
        folder.close();
    }

    private void setUp() throws IOException {
        if (files.isSetUp()) {
            return;
        }
        Path half = Files.createTempDirectory(files.base(), "18-new");
        programs.initialise(half, OWNER, files.passwordFile());
        Files.move(half, files.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void startOrTakeOver() throws IOException {
        Optional<Postmaster> running = Postmaster.of(files.cluster());
        if (running.isPresent()) {
            port = running.get().port();
            log.info("Taking over the PostgreSQL server that a former run left on port {}.", port);
        } else {
            port = freePort();
            startProgram();
        }
        waitUntilItAnswers();
    }

    private void startProgram() throws IOException {
        Postmaster.disbelieve(files.cluster());
        programs.start(settings());
    }

    private List<String> settings() {
        List<String> settings = new ArrayList<>(List.of(
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=''",
                "-c max_connections=80",
                "-c shared_buffers=256MB",
                "-c work_mem=16MB",
                // Pages ask little at a time: compiling a statement takes longer than running it, and what it reads is
                // in memory.
                "-c jit=off",
                "-c random_page_cost=1.1",
                "-c timezone=UTC",
                // Statements hold personal data: the server's log tells of errors without them.
                "-c log_min_error_statement=panic",
                "-c log_error_verbosity=terse"));
        settings.add("-c fsync=" + (durable ? "on" : "off"));
        settings.add("-c synchronous_commit=" + (durable ? "on" : "off"));
        return settings;
    }

    private void waitUntilItAnswers() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = connect("postgres")) {
                connection.isValid(5);
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline || !Refusal.mayPass(notYet)) {
                    throw new CannotStart(
                            "PostgreSQL, which serves %s, refuses this Maillage: %s."
                                    .formatted(files.cluster(), Refusal.words(notYet)),
                            "Mend what it says (its log is %s), or restore the last backup into a new folder with bin/restore."
                                    .formatted(files.log()));
                }
                pause(Duration.ofMillis(200));
            }
        }
    }

    private void createDatabase() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException refused) {
            throw new CannotStart(
                    "The database cannot be created: %s.".formatted(Refusal.words(refused)),
                    "Mend what it says; its log is %s.".formatted(files.log()));
        }
    }

    /** A server that dies while the application lives is started again on the same port; the pool reconnects. */
    private void watch() {
        while (!pause(Duration.ofMillis(500))) {
            if (process().isEmpty()) {
                log.warn("The PostgreSQL server is gone; starting it again.");
                try {
                    startProgram();
                } catch (IOException | CannotStart notYet) {
                    log.warn("{} Trying again.", notYet.getMessage());
                }
            }
        }
    }

    /** Waits, and tells whether the server is being closed. */
    private boolean pause(Duration duration) {
        try {
            return closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(port, database) + "?connectTimeout=5", OWNER, password);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** One that the system does not hand out for outgoing connections, so that it is still free after a restart. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                log.debug("Port {} is taken.", port);
            }
        }
    }
}
