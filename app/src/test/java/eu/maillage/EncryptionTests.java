package eu.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
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
    void bothFilesMakeABundle(@TempDir Path folder) throws Exception {
        Path certificate = Pem.certificate(folder, "one");
        Path key = Pem.key(folder, "one");
        Encryption encryption = new Encryption(certificate.toString(), key.toString());

        assertThat(encryption.problem()).isEmpty();
        assertThat(encryption.properties()).containsEntry("server.ssl.bundle", "web");
    }

    @Test
    void whatIsNoCertificateOrNoKeyIsNamed(@TempDir Path folder) throws Exception {
        Path garbage = Files.writeString(folder.resolve("garbage.pem"), "-----BEGIN NOTHING-----");
        Path certificate = Pem.certificate(folder, "one");
        Path key = Pem.key(folder, "one");

        assertThat(new Encryption(garbage.toString(), key.toString()).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("garbage.pem holds no certificate"));
        assertThat(new Encryption(certificate.toString(), garbage.toString()).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("garbage.pem holds no private key"));
    }

    @Test
    void theKeyOfAnotherCertificateIsNoticed(@TempDir Path folder) throws Exception {
        Path certificate = Pem.certificate(folder, "one");
        Pem.certificate(folder, "other");

        assertThat(new Encryption(
                                certificate.toString(), Pem.key(folder, "other").toString())
                        .problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("is not the one of the certificate"));
    }

    /** Certificates that the JDK's own tool makes. */
    private static final class Pem {

        static Path certificate(Path folder, String name) throws Exception {
            KeyStore store = store(folder, name);
            return pem(
                    folder.resolve(name + "-cert.pem"),
                    "CERTIFICATE",
                    store.getCertificate(name).getEncoded());
        }

        static Path key(Path folder, String name) throws Exception {
            KeyStore store = store(folder, name);
            return pem(
                    folder.resolve(name + "-key.pem"),
                    "PRIVATE KEY",
                    store.getKey(name, "secret".toCharArray()).getEncoded());
        }

        private static KeyStore store(Path folder, String name) throws Exception {
            Path file = folder.resolve(name + ".p12");
            if (!Files.exists(file)) {
                Process keytool = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                name,
                                "-dname",
                                "CN=" + name,
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "secret",
                                "-keystore",
                                file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
                assertThat(keytool.waitFor()).isZero();
            }
            return KeyStore.getInstance(file.toFile(), "secret".toCharArray());
        }

        private static Path pem(Path file, String kind, byte[] content) throws IOException {
            return Files.writeString(
                    file,
                    "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                            .formatted(kind, Base64.getMimeEncoder().encodeToString(content)));
        }
    }
}
