package eu.maillage.database;

import static eu.maillage.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server for all: setting one up is slow, and each test leaves it running for the next. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServerTests {

    private final Path data;
    private EmbeddedServer server;

    EmbeddedServerTests(@TempDir Path parent) throws IOException {
        this.data = parent.resolve("data");
        SharedServer.lendPrograms(data);
        this.server = EmbeddedServer.start(DataFolder.take(data), true);
    }

    @AfterAll
    void stop() throws IOException {
        ProcessHandle running = server.process().orElseThrow();
        server.close();
        eventually("the server is gone", () -> !running.isAlive());
    }

    @BeforeEach
    void aTable() throws SQLException {
        run("drop table if exists kept");
        run("create table kept (n int)");
        run("insert into kept values (7)");
    }

    @Test
    void aKilledServerIsStartedAgainWithItsRows() throws SQLException {
        ProcessHandle killed = server.process().orElseThrow();

        killed.destroyForcibly();

        eventually(
                "another server answers",
                () -> server.process().filter(now -> now.pid() != killed.pid()).isPresent() && answers());
        assertThat(number("select n from kept")).isEqualTo(7);
    }

    @Test
    void theServerOfAKilledApplicationIsTakenOverWithItsRows() throws Exception {
        ProcessHandle running = server.process().orElseThrow();
        server.abandon();

        EmbeddedServer next = EmbeddedServer.start(DataFolder.take(data), true);

        assertThat(next.process().orElseThrow().pid()).isEqualTo(running.pid());
        assertThat(next.credentials()).isEqualTo(server.credentials());
        server = next;
        assertThat(number("select n from kept")).isEqualTo(7);
    }

    /** The first process is another user's where the tests are nobody's in particular, and root's where they are root's. */
    @Test
    void aPidFileThatNamesAnotherProgramIsNotBelieved() throws Exception {
        long anotherServer = Postmaster.of(
                        SharedServer.FOLDER.resolve("postgresql/18").toAbsolutePath())
                .orElseThrow()
                .process()
                .pid();
        for (long pid : new long[] {1, anotherServer}) {
            Path file = data.resolve("postgresql/18/postmaster.pid");
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            server.close();
            lines.set(0, String.valueOf(pid));
            Files.write(file, lines);

            assertThat(EmbeddedServer.runningIn(data)).isEmpty();
            server = EmbeddedServer.start(DataFolder.take(data), true);

            assertThat(server.process().orElseThrow().pid()).isNotEqualTo(pid);
            assertThat(number("select n from kept")).isEqualTo(7);
        }
    }

    @Test
    void aStartThatFailsLeavesNoServerAndLetsTheFolderGo(@TempDir Path parent) throws Exception {
        Path other = parent.resolve("other");
        SharedServer.lendPrograms(other);
        EmbeddedServer.start(DataFolder.take(other), false).close();
        Path cluster = other.resolve("postgresql/18");
        Files.move(cluster.resolve("base"), parent.resolve("base"));

        assertThatThrownBy(() -> EmbeddedServer.start(DataFolder.take(other), false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("3D000");

        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
        Files.move(parent.resolve("base"), cluster.resolve("base"));
        EmbeddedServer.start(DataFolder.take(other), false).close();
    }

    @Test
    void aFolderServesOneApplicationAtATime() {
        assertThatThrownBy(() -> DataFolder.take(data))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another Maillage is running on the data folder " + data);
    }

    @Test
    void nobodyComesInWithoutThePassword() {
        assertThatThrownBy(
                        () -> DriverManager.getConnection(server.credentials().url(), "maillage", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(
                        () -> DriverManager.getConnection(server.credentials().url(), "maillage", null))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void thePasswordIsItsOwnersAlone() throws IOException {
        Path password = data.resolve("postgresql/password");

        assertThat(Files.getPosixFilePermissions(password)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readString(password)).hasSize(48);
    }

    @Test
    void theServerListensOnTheLoopbackAddressAlone() throws Exception {
        int port = Postmaster.of(data.resolve("postgresql/18")).orElseThrow().port();
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        assertThat(text("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(text("show unix_socket_directories")).isEmpty();
        for (InetAddress address : outside) {
            try (Socket socket = new Socket()) {
                assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws SQLException {
        assertThat(text("show fsync")).isEqualTo("on");
        assertThat(text("show synchronous_commit")).isEqualTo("on");
        assertThat(text("show full_page_writes")).isEqualTo("on");
    }

    private boolean answers() {
        try {
            return number("select 1") == 1;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int number(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        Credentials credentials = server.credentials();
        return DriverManager.getConnection(credentials.url(), credentials.owner(), credentials.ownerPassword());
    }
}
