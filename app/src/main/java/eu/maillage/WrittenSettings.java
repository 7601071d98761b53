package eu.maillage;

import java.util.Map;
import java.util.Optional;

/**
 * The settings that can be wrong by how they are written alone.
 *
 * @param demo of {@code MAILLAGE_DEMO}
 * @param smtpPort of {@code MAILLAGE_SMTP_PORT}; 0 for the usual one
 */
record WrittenSettings(String demo, String smtpPort) {

    private static final int HIGHEST = 65_535;

    static WrittenSettings of(Map<String, String> environment) {
        return new WrittenSettings(
                environment.getOrDefault("MAILLAGE_DEMO", "false"),
                environment.getOrDefault("MAILLAGE_SMTP_PORT", "0"));
    }

    /** What is wrong with them, in a sentence for the operator. */
    Optional<String> problem() {
        if (!demo.equals("true") && !demo.equals("false")) {
            return Optional.of("MAILLAGE_DEMO is «%s». Set it to true or false, or not at all.".formatted(demo));
        }
        return smtpPort.matches("\\d{1,5}") && Integer.parseInt(smtpPort) <= HIGHEST
                ? Optional.empty()
                : Optional.of(
                        "MAILLAGE_SMTP_PORT is «%s», which is not a port. Set it to a number up to %d, such as 587, or not at all."
                                .formatted(smtpPort, HIGHEST));
    }
}
