package eu.maillage.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The packaged application with its demonstration, on a port and a data folder of its own; it can be killed and come back. */
final class Application implements AutoCloseable {

    private final Path data;
    private final int port;
    private Process process;

    private Application(Path data, int port) {
        this.data = data;
        this.port = port;
        this.process = launch();
    }

    static Application start() {
        try {
            return new Application(Files.createTempDirectory("maillage-journey"), freePort());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** One that the system does not hand out for outgoing connections, so that it is still free after a restart. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Ends it as a power cut would, and starts it again on the same data. */
    void killAndRestart() {
        process.destroyForcibly();
        awaitEnd();
        process = launch();
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(RunningMaillage.java());
        command.addAll(Unpacked.program());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MAILLAGE_PORT", Integer.toString(port));
        builder.environment().put("MAILLAGE_PUBLIC_URL", address(""));
        builder.environment().put("MAILLAGE_DATA", data.toString());
        builder.environment().put("MAILLAGE_DEMO", "true");
        builder.redirectErrorStream(true);
        try {
            Process started = builder.start();
            awaitReady(started);
            return started;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** It says on the console when it is ready; what it says later is read too, so that it never waits for us. */
    private static void awaitReady(Process started) throws IOException {
        BufferedReader console = started.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        for (String line = console.readLine(); line != null; line = console.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Maillage, demonstration")) {
                Thread.ofVirtual().start(() -> drain(console));
                return;
            }
        }
        throw new IllegalStateException("The application ended before it was ready:\n" + said);
    }

    /** Reads until the application ends, or is killed. */
    private static void drain(BufferedReader console) {
        try {
            console.transferTo(Writer.nullWriter());
        } catch (IOException killed) {
            // Nothing more to read.
        }
    }
}
