package eu.maillage.mail.domain;

import eu.maillage.mail.Correspondent;
import eu.maillage.mail.PostOffice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How letters leave this installation, as its operator set it by {@code MAILLAGE_SMTP_…}.
 *
 * @param port 0 for the usual one
 * @param user empty where the server asks for none
 * @param from the address that all letters come from
 * @param tls «starttls», «tls» or «none»
 * @param demonstration whether letters without a server arrive in the demonstration's mailbox instead of waiting for one
 */
public record SmtpSettings(
        String host, int port, String user, String password, String from, String tls, boolean demonstration)
        implements PostOffice {

    private static final List<String> SECURITIES = List.of("starttls", "tls", "none");

    public SmtpSettings {
        host = host.strip();
        from = from.strip();
        tls = tls.strip().toLowerCase(Locale.ROOT);
        if (port == 0) {
            port = switch (tls) {
                case "tls" -> 465;
                case "none" -> 25;
                default -> 587;
            };
        }
    }

    /** The settings that are missing or make no sense: while there is one, nothing leaves. */
    public List<String> missing() {
        if (staysHere()) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        if (host.isEmpty()) {
            missing.add("MAILLAGE_SMTP_HOST");
        }
        if (!Correspondent.isAddress(from)) {
            missing.add("MAILLAGE_SMTP_FROM");
        }
        if (!SECURITIES.contains(tls)) {
            missing.add("MAILLAGE_SMTP_TLS");
        }
        if (!user.isEmpty() && password.isEmpty()) {
            missing.add("MAILLAGE_SMTP_PASSWORD");
        }
        return missing;
    }

    public boolean complete() {
        return missing().isEmpty();
    }

    @Override
    public boolean isOpen() {
        return complete();
    }

    /** Whether letters go no further than the demonstration's mailbox. */
    public boolean staysHere() {
        return demonstration && host.isEmpty();
    }

    /** The part after the at sign, which also names our letters. */
    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "%s:%d by %s".formatted(host, port, tls);
    }
}
