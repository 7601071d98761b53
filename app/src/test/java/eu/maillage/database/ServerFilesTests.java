package eu.maillage.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data folders that no server can be started on, and what is said of them. */
class ServerFilesTests {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aCluster() throws IOException {
        write("18/PG_VERSION", "18\n");
        write("password", "secret");
    }

    @Test
    void aMissingPasswordIsNotMadeAnewForADatabaseThatIsThere() throws IOException {
        Path password = folder.resolve("postgresql/password");
        Files.delete(password);

        assertThatThrownBy(this::start)
                .hasMessageContainingAll(password.toString(), "is missing")
                .isInstanceOfSatisfying(CannotStart.class, refused -> assertThat(refused.remedy())
                        .contains("copy of the data folder", "bin/restore"));

        assertThat(password).doesNotExist();
        assertThat(new DataPlace("", folder).problem())
                .hasValueSatisfying(said -> assertThat(said).contains("is missing"));
    }

    @Test
    void aDatabaseOfAnotherPostgresqlIsRefusedByBothVersions() throws IOException {
        write("18/PG_VERSION", "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("written by PostgreSQL 17", "brings PostgreSQL 18");
    }

    @Test
    void programsThatSayNothingAreToBeUnpackedAnew() throws IOException {
        Path programs = folder.resolve("postgresql/postgresql-18.6.0");
        write("postgresql-18.6.0/bin/pg_ctl", "#!/bin/sh\nexit 3\n");
        write("server.log", "FATAL:  of another day\n");
        Files.setPosixFilePermissions(programs.resolve("bin/pg_ctl"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(this::start)
                .hasMessageContaining("it gave no reason")
                .isInstanceOfSatisfying(CannotStart.class, refused -> assertThat(refused.remedy())
                        .contains("delete the folder " + programs));
    }

    @Test
    void programsThatCannotRunAreToBeUnpackedAnew() throws IOException {
        Path programs = folder.resolve("postgresql/postgresql-18.6.0");
        write("postgresql-18.6.0/bin/pg_ctl", "\177ELF");
        Files.setPosixFilePermissions(programs.resolve("bin/pg_ctl"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(CannotStart.class, refused -> assertThat(refused.remedy())
                        .contains("delete the folder " + programs));
    }

    @Test
    void rootRunsThemAsTheClustersOwner() {
        assertThat(ServerPrograms.asOwner(false, 1000, 1000)).isEmpty();
        assertThat(ServerPrograms.asOwner(true, 0, 0)).containsExactly("unshare", "-U");
        assertThat(ServerPrograms.asOwner(true, 1000, 1001))
                .isEqualTo(List.of("setpriv", "--reuid=1000", "--regid=1001", "--clear-groups"));
    }

    @Test
    void aFolderInUseIsNoticedBeforeTheApplicationStarts() throws IOException {
        Path used = folder.resolve("used");
        try (DataFolder running = DataFolder.take(used)) {
            assertThat(new DataPlace("", running.path()).problem()).hasValueSatisfying(said -> assertThat(said)
                    .contains("Another Maillage is running", "MAILLAGE_DATA"));
        }
        assertThat(new DataPlace("", used).problem()).isEqualTo(Optional.empty());
    }

    @Test
    void anAddressThatCannotBeReadIsNoticedBeforeTheApplicationStarts() {
        assertThat(new DataPlace("postgres://db", folder).problem())
                .hasValueSatisfying(said -> assertThat(said).contains("MAILLAGE_DATABASE_URL"));
        assertThat(new DataPlace(System.getProperty("MAILLAGE_DATABASE_URL"), folder.resolve("unused")).problem())
                .isEmpty();
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    private void start() {
        EmbeddedServer.start(DataFolder.take(folder), false);
    }

    private void write(String path, String content) throws IOException {
        Path file = folder.resolve("postgresql").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
