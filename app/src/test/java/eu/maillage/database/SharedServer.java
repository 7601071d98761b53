package eu.maillage.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.springframework.boot.SpringApplication;

/**
 * One embedded server for all tests of a process, on a data folder of its own that the next run finds again. It starts with
 * the first plan that is executed: Maven looks for tests in its own process too, where nobody would stop it.
 */
public class SharedServer implements TestExecutionListener {

    static final Path FOLDER = Path.of(System.getProperty("maillage.test.data", "target/test-data/1"));

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (STARTED.compareAndSet(false, true)) {
            start();
        }
    }

    private static void start() {
        EmbeddedServer server = EmbeddedServer.start(DataFolder.take(FOLDER), false);
        // The cached application contexts close when the JVM ends, and need the server until then.
        SpringApplication.getShutdownHandlers().add(() -> close(server));
        Credentials credentials = server.credentials();
        System.setProperty(
                "MAILLAGE_DATABASE_URL",
                "%s?user=%s&password=%s"
                        .formatted(credentials.url(), credentials.owner(), credentials.ownerPassword()));
    }

    /** Gives another data folder the programs that are unpacked in this one's. */
    static void lendPrograms(Path folder) throws IOException {
        Path programs = FOLDER.resolve("postgresql/postgresql-18.6.0").toAbsolutePath();
        Path base = Files.createDirectories(folder.resolve("postgresql"));
        Files.createSymbolicLink(base.resolve(programs.getFileName()), programs);
    }

    private static void close(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
