package eu.maillage.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the one setting that names a PostgreSQL server kept by somebody else. */
final class ExternalServer {

    private static final String FORM = "jdbc:postgresql://host:5432/maillage?user=owner&password=secret";

    private ExternalServer() {}

    /** Splits the address into place, owner and password; the rest of its parameters stay with the place. */
    static Credentials credentials(String setting) {
        if (!setting.startsWith("jdbc:postgresql://") || !setting.contains("?")) {
            throw unreadable();
        }
        URI uri = uri(setting.substring("jdbc:".length()));
        Map<String, String> parameters = new HashMap<>();
        for (String pair : List.of(uri.getRawQuery().split("&", -1))) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw unreadable();
            }
            parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
        }
        String user = parameters.remove("user");
        String password = parameters.remove("password");
        if (user == null || password == null || uri.getPath().length() < 2) {
            throw unreadable();
        }
        String rest = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("&"));
        String place = setting.substring(0, setting.indexOf('?'));
        return new Credentials(rest.isEmpty() ? place : place + "?" + rest, user, password);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw unreadable();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Never repeats the setting: it may hold a password. */
    private static CannotStart unreadable() {
        return new CannotStart(
                "MAILLAGE_DATABASE_URL cannot be read: it must name the server, the database, a user and a password.",
                "Write it like this: " + FORM);
    }
}
