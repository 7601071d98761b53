package eu.maillage.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** The packaged application with its demonstration, in a process and on a data folder of its own. */
public final class Application implements AutoCloseable {

    private static final String READY = "Maillage, demonstration:";
    private static final int KEPT_LINES = 20;

    private final Process process;
    private final URI address;

    private Application(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it by the command that {@code bin/start} gives, and waits until the demonstration is filled. */
    public static Application start(List<String> started, Path data) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>(started);
        words.add("--logging.level.root=error");
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().put("MAILLAGE_DEMO", "true");
        command.environment().put("MAILLAGE_DATA", data.toString());
        command.environment().put("MAILLAGE_PORT", String.valueOf(port));
        Process process = command.redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        waitFor(process.inputReader());
        return new Application(process, URI.create("http://127.0.0.1:" + port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void waitFor(BufferedReader said) throws IOException {
        ArrayDeque<String> lines = new ArrayDeque<>();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(System.err::println));
                return;
            }
            lines.add(line);
            if (lines.size() > KEPT_LINES) {
                lines.remove();
            }
        }
        throw new IOException("The application did not start:\n" + String.join("\n", lines));
    }

    public URI address() {
        return address;
    }

    public long processId() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
