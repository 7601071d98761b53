package eu.maillage;

import eu.maillage.mail.Correspondent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings that can be wrong by how they are written alone.
 *
 * @param demo of {@code MAILLAGE_DEMO}
 * @param smtpPort of {@code MAILLAGE_SMTP_PORT}; 0 for the usual one
 * @param smtpTls of {@code MAILLAGE_SMTP_TLS}
 * @param smtpFrom of {@code MAILLAGE_SMTP_FROM}; empty if not set
 */
record WrittenSettings(String demo, String smtpPort, String smtpTls, String smtpFrom) {

    private static final int HIGHEST = 65_535;

    static WrittenSettings of(Map<String, String> environment) {
        return new WrittenSettings(
                environment.getOrDefault("MAILLAGE_DEMO", "false"),
                environment.getOrDefault("MAILLAGE_SMTP_PORT", "0"),
                environment.getOrDefault("MAILLAGE_SMTP_TLS", "starttls"),
                environment.getOrDefault("MAILLAGE_SMTP_FROM", ""));
    }

    /** What is wrong with them, in a sentence for the operator. */
    Optional<String> problem() {
        return Stream.of(demoProblem(), portProblem(), tlsProblem(), fromProblem())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> demoProblem() {
        return unless(
                demo.equals("true") || demo.equals("false"),
                "MAILLAGE_DEMO is «%s». Set it to true or false, or not at all.",
                demo);
    }

    private Optional<String> portProblem() {
        return unless(
                smtpPort.matches("\\d{1,5}") && Integer.parseInt(smtpPort) <= HIGHEST,
                "MAILLAGE_SMTP_PORT is «%s», which is not a port. Set it to a number up to " + HIGHEST
                        + ", such as 587, or not at all.",
                smtpPort);
    }

    private Optional<String> tlsProblem() {
        return unless(
                List.of("starttls", "tls", "none").contains(smtpTls.strip().toLowerCase(Locale.ROOT)),
                "MAILLAGE_SMTP_TLS is «%s». Set it to starttls, tls or none, or not at all.",
                smtpTls);
    }

    private Optional<String> fromProblem() {
        return unless(
                smtpFrom.isBlank() || Correspondent.isAddress(smtpFrom),
                "MAILLAGE_SMTP_FROM is «%s», which is not an e-mail address."
                        + " Set it to one alone, such as bourse@agglo.example, or not at all.",
                smtpFrom);
    }

    private static Optional<String> unless(boolean right, String sentence, String written) {
        return right ? Optional.empty() : Optional.of(sentence.formatted(written));
    }
}
