package eu.maillage.database;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** Lets Flyway make the schema that a backup had, within a transaction that somebody else ends. */
final class SchemaAsOf {

    private static final Set<String> OURS_TO_DECIDE = Set.of("commit", "rollback", "setAutoCommit", "close");

    private SchemaAsOf() {}

    static void migrate(Connection connection, Credentials credentials, Migrations known, Map<String, Integer> recorded)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("maillage-schema");
        try {
            known.lay(recorded.keySet(), folder);
            Flyway.configure()
                    .dataSource(new SingleConnectionDataSource(withoutEnds(connection), true))
                    .locations("filesystem:" + folder)
                    .defaultSchema("database")
                    .createSchemas(true)
                    .outOfOrder(true)
                    .placeholders(Map.of("application", credentials.application()))
                    .load()
                    .migrate();
        } catch (FlywayException refused) {
            throw new CannotStart(
                    "The backup's schema cannot be made: %s.".formatted(Refusal.onOneLine(refused)),
                    "Check that the database's user owns it. Nothing was changed.");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        requireSame(recorded, new Catalogue(connection).migrations());
    }

    private static void requireSame(Map<String, Integer> recorded, Map<String, Integer> made) {
        if (!recorded.equals(made)) {
            throw new CannotStart(
                    "The backup's migrations are not this application's, though they bear the same versions.",
                    "Restore it with the version that made it. Nothing was changed.");
        }
    }

    private static Connection withoutEnds(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                SchemaAsOf.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean ends = OURS_TO_DECIDE.contains(method.getName())
                            && (arguments == null || method.getName().equals("setAutoCommit"));
                    return ends ? null : invoke(connection, method, arguments);
                });
    }

    private static @Nullable Object invoke(
            Connection connection, java.lang.reflect.Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
