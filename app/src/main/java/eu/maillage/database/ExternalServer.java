package eu.maillage.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the one setting that names a PostgreSQL server kept by somebody else. */
final class ExternalServer {

    private static final String FORM = "jdbc:postgresql://host:5432/maillage?user=owner&password=secret";

    /** A server that is silent is given up after this many seconds, unless the setting says otherwise. */
    private static final Map<String, String> PATIENCE =
            Map.of("connectTimeout", "10", "loginTimeout", "10", "tcpKeepAlive", "true");

    private ExternalServer() {}

    /** Splits the address into place, owner and password; all other parameters stay with the place. */
    static Credentials credentials(String setting) {
        if (!setting.startsWith("jdbc:postgresql://") || !setting.contains("?")) {
            throw unreadable();
        }
        URI uri = uri(setting.substring("jdbc:".length()));
        Map<String, String> parameters = new TreeMap<>(PATIENCE);
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
                .collect(Collectors.joining("&"));
        return new Credentials(setting.substring(0, setting.indexOf('?')) + "?" + rest, user, password);
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
