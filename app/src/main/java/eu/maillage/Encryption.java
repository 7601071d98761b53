package eu.maillage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The certificate that lets browsers reach the application by https without a proxy.
 *
 * @param certificate path of the certificate and its chain, empty if none
 * @param key path of its private key, empty if none
 */
record Encryption(String certificate, String key) {

    static Encryption of(Map<String, String> environment) {
        return new Encryption(
                environment.getOrDefault("MAILLAGE_TLS_CERTIFICATE", ""),
                environment.getOrDefault("MAILLAGE_TLS_KEY", ""));
    }

    /** What is wrong with the two settings, in a sentence for the operator. */
    Optional<String> problem() {
        if (certificate.isEmpty() != key.isEmpty()) {
            return Optional.of("MAILLAGE_TLS_CERTIFICATE and MAILLAGE_TLS_KEY go together, and one is missing. "
                    + "Set both for https, or neither for http.");
        }
        for (String file : certificate.isEmpty() ? new String[0] : new String[] {certificate, key}) {
            if (!Files.isReadable(Path.of(file))) {
                return Optional.of(
                        "%s cannot be read. Check the path in MAILLAGE_TLS_CERTIFICATE and MAILLAGE_TLS_KEY, "
                                        .formatted(file)
                                + "and that this user may read it.");
            }
        }
        return Optional.empty();
    }

    /** Boot's own settings for it; a certificate renewed on the disk is read again. */
    Map<String, Object> properties() {
        return certificate.isEmpty()
                ? Map.of()
                : Map.of(
                        "server.ssl.bundle",
                        "web",
                        "spring.ssl.bundle.pem.web.reload-on-update",
                        "true",
                        "spring.ssl.bundle.pem.web.keystore.certificate",
                        Path.of(certificate).toUri().toString(),
                        "spring.ssl.bundle.pem.web.keystore.private-key",
                        Path.of(key).toUri().toString());
    }
}
