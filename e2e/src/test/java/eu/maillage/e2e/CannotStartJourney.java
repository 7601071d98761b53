package eu.maillage.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way of a start is said to the operator in a sentence, and the program ends as one that failed. */
class CannotStartJourney {

    private record Ended(int status, String said) {}

    @TempDir
    private Path folder = Path.of("");

    /** Other users than the one who runs the tests must reach what lies in it. */
    @BeforeEach
    void open() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aPortThatAnotherProgramHoldsIsNamedBeforeAnythingIsWritten() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());

            Ended ended = start(List.of(), Map.of("MAILLAGE_PORT", port));

            isRefused(ended, "Port " + port, "MAILLAGE_PORT");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }

    @Test
    void aFolderThatThisUserMayNotWriteIsNamed() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));

        isRefused(start(Machine.asAnOrdinaryUser(), Map.of()), data.toString(), "cannot be written", "MAILLAGE_DATA");

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDiskWithoutRoomIsNamed() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));

        isRefused(
                start(Machine.withASmallDiskAt(data), Map.of()),
                data.toString(),
                "is full",
                "20 MB left",
                "200 MB needed");
    }

    @Test
    void aDatabaseServerThatIsNotThereIsNamedWithoutItsPassword() throws Exception {
        int port;
        try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        String address = "jdbc:postgresql://127.0.0.1:%d/maillage?user=owner&password=very-secret".formatted(port);

        Ended ended = start(List.of(), Map.of("MAILLAGE_DATABASE_URL", address));

        isRefused(ended, "does not answer", String.valueOf(port));
        assertThat(ended.said()).doesNotContain("very-secret");
    }

    @Test
    void whoStopsItBeforeItIsReadyReadsNoFault() throws Exception {
        Path server = folder.resolve("data/postgresql/18/postmaster.pid");
        Process process = launched(List.of(), Map.of("MAILLAGE_DEMO", "true"));
        while (process.isAlive() && Files.notExists(server)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        process.destroy();

        Ended ended = ended(process);

        assertThat(ended.said()).hasLineCount(1).contains("stopped before it was ready");
        assertThat(ended.status()).isEqualTo(143);
        assertThat(server).doesNotExist();
    }

    private static void isRefused(Ended ended, String... said) {
        assertThat(ended.said()).contains(said).doesNotContain("\tat ", "Exception:", "ERROR", "WARN");
        assertThat(ended.status()).isEqualTo(1);
    }

    private Ended start(List<String> prefix, Map<String, String> settings) throws Exception {
        return ended(launched(prefix, settings));
    }

    private Process launched(List<String> prefix, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(RunningMaillage.java());
        command.addAll(List.of("-jar", Machine.readableByAnybody(RunningMaillage.JAR, folder)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console().toFile());
        builder.environment().put("MAILLAGE_DATA", folder.resolve("data").toString());
        builder.environment().put("MAILLAGE_PORT", "0");
        builder.environment().putAll(settings);
        return builder.start();
    }

    private Path console() {
        return folder.resolve("console");
    }

    private Ended ended(Process process) throws Exception {
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended)
                .as("it gives up by itself: %s", Files.readString(console()))
                .isTrue();
        return new Ended(process.exitValue(), Files.readString(console()));
    }
}
