package eu.maillage.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the one setting that names a PostgreSQL server kept by somebody else. */
final class ExternalServer {

    private static final String FORM = "jdbc:postgresql://host:5432/maillage?user=owner&password=secret";

    private static final int OLDEST = 18;

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
            parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        String user = parameters.remove("user");
        String password = parameters.remove("password");
        if (user == null || password == null || uri.getPath().length() < 2) {
            throw unreadable();
        }
        String rest = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        return new Credentials(
                setting.substring(0, setting.indexOf('?')) + "?" + rest, decoded(user), decoded(password));
    }

    /** Refuses a server that is too old and a database that the migrations could not work in, before anything is written. */
    static void requireFit(Credentials credentials, Connection connection) throws SQLException {
        requireRecent(
                credentials,
                connection.getMetaData().getDatabaseMajorVersion(),
                connection.getMetaData().getDatabaseProductVersion());
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_has_role(datdba, 'usage'), datname from pg_database where datname = current_database()
                        """)) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new CannotStart(
                        "The user %s does not own the database.".formatted(credentials),
                        "Let it own it, as an administrator: alter database \"%s\" owner to \"%s\"."
                                .formatted(row.getString(2), credentials.owner()));
            }
        }
    }

    static void requireRecent(Credentials credentials, int version, String full) {
        if (version < OLDEST) {
            throw new CannotStart(
                    "The database server of %s is PostgreSQL %s, and Maillage needs PostgreSQL %d or later."
                            .formatted(credentials, full, OLDEST),
                    "Bring that server up to date, or give the address of another with MAILLAGE_DATABASE_URL.");
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw unreadable();
        }
    }

    /** Signs written %26 and so on; a plus is a plus, for a space is written %20. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never repeats the setting: it may hold a password. */
    private static CannotStart unreadable() {
        return new CannotStart(
                "MAILLAGE_DATABASE_URL cannot be read: it must name the server, the database, a user and a password.",
                "Write it like this: " + FORM);
    }
}
