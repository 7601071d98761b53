package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionTests {

    @Test
    void withoutTheSettingsThereIsNone() {
        Encryption none = Encryption.of(Map.of());

        assertThat(none.problem()).isEmpty();
        assertThat(none.properties()).isEmpty();
    }

    @Test
    void oneSettingWithoutTheOtherIsNamed() {
        assertThat(new Encryption("/a/cert.pem", "").problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("go together"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThat(new Encryption("/nowhere/cert.pem", "/nowhere/key.pem").problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("/nowhere/cert.pem cannot be read"));
    }

    @Test
    void bothFilesMakeABundle(@TempDir Path folder) throws IOException {
        Path certificate = Files.writeString(folder.resolve("cert.pem"), "");
        Path key = Files.writeString(folder.resolve("key.pem"), "");
        Encryption encryption = new Encryption(certificate.toString(), key.toString());

        assertThat(encryption.problem()).isEmpty();
        assertThat(encryption.properties()).containsEntry("server.ssl.bundle", "web");
    }
}
