package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class ExternalServerTests {

    private final MockEnvironment environment =
            new MockEnvironment().withProperty("maillage.data", "/srv/maillage/var");

    @Test
    void theAddressIsSplitIntoPlaceOwnerAndPassword() {
        Credentials credentials = ExternalServer.credentials(
                "jdbc:postgresql://db.example:5433/bourse?user=owner&password=a%26b%3D%C3%A9&sslmode=require");

        assertThat(credentials.url())
                .startsWith("jdbc:postgresql://db.example:5433/bourse?")
                .contains("sslmode=require")
                .doesNotContain("owner", "password");
        assertThat(credentials.owner()).isEqualTo("owner");
        assertThat(credentials.ownerPassword()).isEqualTo("a&b=é");
        assertThat(credentials.application()).isEqualTo("bourse_app");
    }

    @Test
    void aPlusInThePasswordIsAPlus() {
        assertThat(ExternalServer.credentials("jdbc:postgresql://db.example/bourse?user=a+b&password=1+1%2B%20")
                        .ownerPassword())
                .isEqualTo("1+1+ ");
    }

    @Test
    void aServerTooOldIsRefusedByBothVersions() {
        Credentials credentials = new Credentials("jdbc:postgresql://db.example/bourse", "owner", "secret");

        assertThatThrownBy(() -> ExternalServer.requireRecent(credentials, 15, "15.8 (Debian)"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("15.8 (Debian)", "needs PostgreSQL 18");
        assertThatCode(() -> ExternalServer.requireRecent(credentials, 18, "18.0"))
                .doesNotThrowAnyException();
    }

    @Test
    void aWrongPasswordIsNamedAndNotRepeated() {
        Credentials wrong = new Credentials(shared().url(), shared().owner(), "a guess");

        assertThat(new DataPlace(address(wrong), Path.of("unused")).problem())
                .hasValueSatisfying(said -> assertThat(said).contains("28P01").doesNotContain("a guess"));
        assertThatThrownBy(() -> DatabaseConfiguration.prepared(wrong))
                .hasMessageContainingAll("28P01")
                .hasMessageNotContaining("a guess")
                .isInstanceOfSatisfying(CannotStart.class, refused -> assertThat(refused.remedy())
                        .contains("password", "MAILLAGE_DATABASE_URL"));
    }

    @Test
    void aDatabaseThatIsNotThereIsToBeCreated() {
        Credentials shared = shared();
        Credentials elsewhere =
                new Credentials(shared.url().replace("/maillage", "/nowhere"), shared.owner(), shared.ownerPassword());

        assertThatThrownBy(() -> DatabaseConfiguration.prepared(elsewhere))
                .isInstanceOfSatisfying(CannotStart.class, refused -> assertThat(refused.remedy())
                        .contains("Create the database"));
    }

    @Test
    void aUserWhoDoesNotOwnTheDatabaseIsTurnedAwayBeforeAnythingIsWritten() throws SQLException {
        asSuperuser("drop role if exists passer_by");
        asSuperuser("create role passer_by login createrole password 'trial'");
        try {
            Credentials passerBy = new Credentials(shared().url(), "passer_by", "trial");

            assertThatThrownBy(() -> DatabaseConfiguration.prepared(passerBy))
                    .hasMessageContainingAll("passer_by", "does not own the database")
                    .isInstanceOfSatisfying(CannotStart.class, refused -> assertThat(refused.remedy())
                            .contains("alter database \"maillage\" owner to \"passer_by\""));
        } finally {
            asSuperuser("drop role passer_by");
        }
    }

    @Test
    void anOwnerWhoMayMakeNoRoleIsToldWhatToAskFor() throws SQLException {
        asSuperuser("drop role if exists owner_alone");
        asSuperuser("create role owner_alone login password 'trial'");
        asSuperuser("create database owned_alone owner owner_alone");
        try {
            Credentials owner =
                    new Credentials(shared().url().replace("/maillage", "/owned_alone"), "owner_alone", "trial");

            assertThatThrownBy(() -> DatabaseConfiguration.prepared(owner))
                    .hasMessageContaining("42501")
                    .isInstanceOfSatisfying(CannotStart.class, refused -> assertThat(refused.remedy())
                            .contains("alter role \"owner_alone\" createrole"));
        } finally {
            asSuperuser("drop database owned_alone");
            asSuperuser("drop role owner_alone");
        }
    }

    @Test
    void whatTheDatabaseRefusesDuringTheStartIsOneSentenceWithARemedy() {
        SQLException refusal = refusalOf("create table nowhere.at_all (n int)");

        FailureAnalysis said = analysis(new IllegalStateException("bean", new FlywayException("migration", refusal)));

        assertThat(said.getDescription())
                .contains("nowhere", "3F000", "migration")
                .doesNotContain("\n");
        assertThat(said.getAction()).isNotBlank();
    }

    @Test
    void aSchemaThatOtherMigrationsMadeIsSaidInOurOwnWords(@TempDir Path scripts) throws Exception {
        Path script = Files.writeString(scripts.resolve("V1__shelf.sql"), "create table shelf (n int);");
        asSuperuser("create database other_schema");
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(
                            shared().url().replace("/maillage", "/other_schema"),
                            shared().owner(),
                            shared().ownerPassword())
                    .locations("filesystem:" + scripts)
                    .load();
            flyway.migrate();
            Files.writeString(script, "create table shelf (n bigint);");
            Throwable refused = catchThrowable(flyway::migrate);

            FailureAnalysis folder = analysis(new IllegalStateException("bean", refused));
            assertThat(folder.getDescription())
                    .isEqualTo(
                            "The data folder /srv/maillage/var was made by a version of Maillage whose schema differs"
                                    + " from this one's. It is kept as it was.");
            assertThat(folder.getAction()).contains("bin/backup", "delete the folder /srv/maillage/var");

            environment.setProperty("maillage.database.url", address(shared()));
            FailureAnalysis server = analysis(refused);
            assertThat(server.getDescription()).contains("The database ", "/maillage was made by");
            assertThat(List.of(folder, server))
                    .extracting(said -> said.getDescription() + said.getAction())
                    .allSatisfy(said -> assertThat(said)
                            .doesNotContainIgnoringCase("flyway")
                            .doesNotContainIgnoringCase("validat")
                            .doesNotContainIgnoringCase("checksum")
                            .doesNotContain("http", "\n", shared().ownerPassword()));
        } finally {
            asSuperuser("drop database other_schema");
        }
    }

    @Test
    void whateverElseHindersTheMigrationsIsOneSentenceWithARemedy() {
        FailureAnalysis said =
                analysis(new IllegalStateException("bean", new FlywayException("Nothing to read.\nSee https://…")));

        assertThat(said.getDescription()).contains("Nothing to read.").doesNotContain("http");
        assertThat(said.getAction()).contains("version of Maillage that made it");
        assertThat(new RefusalAnalyzer(environment).analyze(new IllegalStateException("no database's matter")))
                .isNull();
    }

    private static String address(Credentials credentials) {
        return "%s&user=%s&password=%s"
                .formatted(
                        credentials.url(),
                        credentials.owner(),
                        credentials.ownerPassword().replace(" ", "%20"));
    }

    private FailureAnalysis analysis(Throwable failure) {
        return Objects.requireNonNull(new RefusalAnalyzer(environment).analyze(failure));
    }

    private static SQLException refusalOf(String sql) {
        try {
            asSuperuser(sql);
            throw new AssertionError("PostgreSQL took it: " + sql);
        } catch (SQLException refused) {
            return refused;
        }
    }

    private static void asSuperuser(String sql) throws SQLException {
        Credentials shared = shared();
        try (Connection connection = DriverManager.getConnection(shared.url(), shared.owner(), shared.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Credentials shared() {
        return ExternalServer.credentials(System.getProperty("MAILLAGE_DATABASE_URL"));
    }

    @Test
    void aServerThatIsThereAndSaysNothingIsGivenUp() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Credentials credentials = ExternalServer.credentials(
                    "jdbc:postgresql://127.0.0.1:%d/bourse?user=owner&password=secret&loginTimeout=1"
                            .formatted(silent.getLocalPort()));

            assertThatThrownBy(() -> DatabaseConfiguration.prepared(credentials))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("does not answer")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void whoSetsNothingWaitsTenSeconds() {
        assertThat(ExternalServer.credentials("jdbc:postgresql://db.example/bourse?user=owner&password=secret")
                        .url())
                .contains("connectTimeout=10", "loginTimeout=10");
    }

    @Test
    void aServerThatIsNotThereIsSaidNotToAnswer() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        Credentials credentials = ExternalServer.credentials(
                "jdbc:postgresql://127.0.0.1:%d/bourse?user=owner&password=secret".formatted(port));
        assertThatThrownBy(() -> DatabaseConfiguration.prepared(credentials))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The database server at 127.0.0.1:%d/bourse does not answer:".formatted(port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://db/bourse?user=a&password=secret",
                "jdbc:postgresql://db/bourse",
                "jdbc:postgresql://db/bourse?user=a",
                "jdbc:postgresql://db/?user=a&password=secret",
                "jdbc:postgresql://db/bourse?user&password=secret",
                "jdbc:postgresql://db/bo urse?user=a&password=secret",
            })
    void anAddressThatCannotBeReadIsRefusedWithoutRepeatingIt(String address) {
        assertThatThrownBy(() -> ExternalServer.credentials(address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("MAILLAGE_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }
}
