package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalServerTests {

    @Test
    void theAddressIsSplitIntoPlaceOwnerAndPassword() {
        Credentials credentials = ExternalServer.credentials(
                "jdbc:postgresql://db.example:5433/bourse?user=owner&password=a%26b%3D%C3%A9&sslmode=require");

        assertThat(credentials.url())
                .startsWith("jdbc:postgresql://db.example:5433/bourse?")
                .contains("sslmode=require")
                .doesNotContain("owner", "password");
        assertThat(credentials.owner()).isEqualTo("owner");
        assertThat(credentials.ownerPassword()).isEqualTo("a&b=é");
        assertThat(credentials.application()).isEqualTo("bourse_app");
    }

    @Test
    void aServerThatIsThereAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Credentials credentials = ExternalServer.credentials(
                    "jdbc:postgresql://127.0.0.1:%d/bourse?user=owner&password=secret&loginTimeout=1"
                            .formatted(silent.getLocalPort()));

            assertThatThrownBy(() -> DatabaseConfiguration.prepared(credentials))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("does not answer")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void whoSetsNothingWaitsTenSeconds() {
        assertThat(ExternalServer.credentials("jdbc:postgresql://db.example/bourse?user=owner&password=secret")
                        .url())
                .contains("connectTimeout=10", "loginTimeout=10");
    }

    @Test
    void aServerThatIsNotThereIsSaidNotToAnswer() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Credentials credentials = ExternalServer.credentials(
                "jdbc:postgresql://127.0.0.1:%d/bourse?user=owner&password=secret".formatted(port));
        assertThatThrownBy(() -> DatabaseConfiguration.prepared(credentials))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not answer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://db/bourse?user=a&password=secret",
                "jdbc:postgresql://db/bourse",
                "jdbc:postgresql://db/bourse?user=a",
                "jdbc:postgresql://db/?user=a&password=secret",
                "jdbc:postgresql://db/bourse?user&password=secret",
                "jdbc:postgresql://db/bo urse?user=a&password=secret",
            })
    void anAddressThatCannotBeReadIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> ExternalServer.credentials(address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MAILLAGE_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }
}
