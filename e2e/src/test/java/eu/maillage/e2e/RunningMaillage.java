package eu.maillage.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application without the demonstration, as an operator runs it: its console can be read. */
final class RunningMaillage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static final String JAR = System.getProperty("maillage.jar", "../app/target/maillage.jar");

    /** Where this class lies, and the clock of the journeys beside it. */
    private static final String OWN_CLASSES = RunningMaillage.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();

    private final Path data;
    private final Map<String, String> settings;
    private final List<String> prefix;
    private final List<String> program;
    private final int port;
    private Process process;
    private Duration ahead = Duration.ZERO;

    private RunningMaillage(Path data, Map<String, String> settings, List<String> prefix, List<String> program)
            throws IOException {
        this.data = data;
        this.settings = settings;
        this.prefix = prefix;
        this.program = program;
        this.port = freePort();
        this.process = launched();
        waitFor("Maillage answers at");
    }

    /** Starts it and returns once it answers. */
    static RunningMaillage on(Path data, Map<String, String> settings) throws IOException {
        return new RunningMaillage(data, settings, List.of(), Unpacked.program());
    }

    /** Starts it as somebody without rights on the machine, in a data folder that is hers. */
    static RunningMaillage asAnOrdinaryUser(Path parent) throws IOException {
        Path data = Files.createDirectory(parent.resolve("data"));
        Machine.giveToTheOrdinaryUser(data);
        return new RunningMaillage(
                data, Map.of(), Machine.asAnOrdinaryUser(), List.of("-jar", Machine.readableByAnybody(JAR, parent)));
    }

    /** The same jar with one bean more on its class path: a clock that a file moves. */
    static RunningMaillage withAMovableClock(Path data) throws IOException {
        return new RunningMaillage(data, Map.of(), List.of(), Unpacked.withAClock(clock(data), OWN_CLASSES));
    }

    /** Moves the application's clock on. */
    void forward(Duration duration) throws IOException {
        ahead = ahead.plus(duration);
        Path next = data.resolveSibling(data.getFileName() + ".clock-next");
        Files.writeString(next, Long.toString(ahead.toMillis()));
        Files.move(next, clock(data), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path clock(Path data) {
        return data.resolveSibling(data.getFileName() + ".clock");
    }

    String address() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    /** Where its data are. */
    Path data() {
        return data;
    }

    /** The first text on its console that the pattern finds, waited for: the pattern's group if it has one. */
    String waitFor(String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Matcher found = wanted.matcher(Files.readString(console()));
            if (found.find()) {
                return found.group(found.groupCount());
            }
            if (!process.isAlive()) {
                break;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("The console never said «%s»:%n%s".formatted(pattern, Files.readString(console())));
    }

    /** Kills it as a power cut does: nothing is told to it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again after a kill, at the same address on the same data. */
    void restart() throws IOException {
        process = launched();
        waitFor("Maillage answers at");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            process.destroyForcibly();
            throw new AssertionError("Maillage did not stop within a minute.", late);
        }
    }

    private Path console() {
        return data.resolveSibling(data.getFileName() + ".console");
    }

    private Process launched() throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(java());
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console().toFile());
        builder.environment().putAll(settings);
        builder.environment().put("MAILLAGE_DATA", data.toString());
        builder.environment().put("MAILLAGE_PORT", String.valueOf(port));
        builder.environment().put("MAILLAGE_PUBLIC_URL", address());
        return builder.start();
    }

    /** The beginning of a command that runs a program of Java quickly. */
    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
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
}
