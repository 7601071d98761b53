package eu.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody without rights on the machine runs the application and its database, and starts it again after a kill. */
class OrdinaryUserJourney {

    @Test
    void anOrdinaryUserRunsItAndFindsHerDataAfterAKill(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (RunningMaillage maillage = RunningMaillage.asAnOrdinaryUser(folder)) {
            assertThat(statusOf(maillage.waitFor("first start. Open (\\S+)"))).isEqualTo(200);
            assertThat(Files.getOwner(folder.resolve("data/postgresql/18/PG_VERSION")))
                    .isEqualTo(Files.getOwner(folder.resolve("data")));

            maillage.kill();
            maillage.restart();

            assertThat(statusOf(maillage.waitFor("first start. Open (\\S+)"))).isEqualTo(200);
        }
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(new CookieManager())
                .build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
