package eu.maillage.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Two ways to the same database: its owner, for migrations alone, and the application, which row security binds. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** For a connection that rested to say that it is still there. */
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(3);

    /** The server that this application runs, or an address given by setting: closed after all that uses it. */
    record Server(Credentials credentials, @Nullable EmbeddedServer embedded) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    @Bean
    Server databaseServer(
            @Value("${maillage.database.url:}") String address,
            @Value("${maillage.data:var}") Path folder,
            @Value("${maillage.database.durable:true}") boolean durable) {
        if (!address.isBlank()) {
            return new Server(prepared(ExternalServer.credentials(address)), null);
        }
        EmbeddedServer server = EmbeddedServer.start(DataFolder.take(folder), durable);
        try {
            return new Server(prepared(server.credentials()), server);
        } catch (RuntimeException refused) {
            server.closeAfter(refused);
            throw refused;
        }
    }

    @Bean
    static OutageLog outageLog(Clock clock) {
        return new OutageLog(clock);
    }

    /**
     * The way for all that the application does.
     *
     * @param patience how long a page waits for a connection before it says that the database does not answer
     * @param silence how long a statement may go without a word from the server
     */
    @Bean
    @Primary
    DataSource dataSource(
            Server server,
            @Value("${maillage.database.connections:20}") int connections,
            @Value("${maillage.database.patience:10s}") Duration patience,
            @Value("${maillage.database.silence:2m}") Duration silence) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.credentials().url());
        config.setUsername(server.credentials().application());
        config.setPassword(server.credentials().applicationPassword());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(Math.min(connections, 4));
        config.setPoolName("application");
        config.setConnectionTimeout(patience.toMillis());
        config.setValidationTimeout(Math.min(patience.toMillis(), LONGEST_CHECK.toMillis()));
        config.addDataSourceProperty("socketTimeout", Long.toString(silence.toSeconds()));
        return new HikariDataSource(config);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(Server server) throws SQLException {
        Credentials owner = server.credentials();
        return new SimpleDriverDataSource(
                DriverManager.getDriver(owner.url()), owner.url(), owner.owner(), owner.ownerPassword());
    }

    @Bean
    FlywayConfigurationCustomizer applicationRolePlaceholder(Server server) {
        return flyway ->
                flyway.placeholders(Map.of("application", server.credentials().application()));
    }

    /** Makes the application's role, without any right of its own, before the migrations name it. */
    static Credentials prepared(Credentials credentials) {
        String role = credentials.application();
        try (Connection connection =
                DriverManager.getConnection(credentials.url(), credentials.owner(), credentials.ownerPassword())) {
            ExternalServer.requireFit(credentials, connection);
            try (Statement statement = connection.createStatement();
                    ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
                // Only a superuser may name the attributes again, even to deny them.
                String statementText = found.next()
                        ? "alter role \"%s\" login password '%s'"
                        : "create role \"%s\" login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'";
                statement.execute(statementText.formatted(role, credentials.applicationPassword()));
            }
            return credentials;
        } catch (SQLException refused) {
            throw Refusal.ofEntry(credentials, refused);
        }
    }
}
