package eu.maillage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.ssl.pem.PemContent;

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
        return certificate.isEmpty() ? Optional.empty() : mismatch();
    }

    private Optional<String> mismatch() {
        X509Certificate first;
        try {
            first = PemContent.load(Path.of(certificate)).getCertificates().getFirst();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.of(
                    ("%s holds no certificate that can be read. MAILLAGE_TLS_CERTIFICATE names a PEM file with "
                                    + "the certificate and its chain.")
                            .formatted(certificate));
        }
        PrivateKey secret;
        try {
            secret = PemContent.load(Path.of(key)).getPrivateKey();
        } catch (IOException | RuntimeException unreadable) {
            secret = null;
        }
        if (secret == null) {
            return Optional.of(
                    ("%s holds no private key that can be read. MAILLAGE_TLS_KEY names a PEM file with the key, "
                                    + "without a password.")
                            .formatted(key));
        }
        return belongTogether(first.getPublicKey(), secret)
                ? Optional.empty()
                : Optional.of(("The key in %s is not the one of the certificate in %s. Set MAILLAGE_TLS_KEY and "
                                + "MAILLAGE_TLS_CERTIFICATE to two files that were made together.")
                        .formatted(key, certificate));
    }

    /** What one signs the other recognises. */
    private static boolean belongTogether(PublicKey known, PrivateKey secret) {
        String method =
                switch (secret.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> secret.getAlgorithm();
                };
        try {
            byte[] text = "Maillage".getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance(method);
            signature.initSign(secret);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(known);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException strangers) {
            return false;
        }
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
