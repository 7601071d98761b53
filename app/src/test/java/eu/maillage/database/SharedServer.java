package eu.maillage.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One embedded server for all tests of a run, on a data folder that the next run finds again. */
public class SharedServer implements LauncherSessionListener {

    private @Nullable EmbeddedServer server;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        server = EmbeddedServer.start(DataFolder.take(Path.of("target/test-data")), false);
        Credentials credentials = server.credentials();
        System.setProperty(
                "MAILLAGE_DATABASE_URL",
                "%s?user=%s&password=%s"
                        .formatted(credentials.url(), credentials.owner(), credentials.ownerPassword()));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
