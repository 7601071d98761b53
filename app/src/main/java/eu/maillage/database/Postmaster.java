package eu.maillage.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The server process that a cluster's pid file names, and the port it listens on. */
record Postmaster(ProcessHandle process, int port) {

    /** A process id that no system hands out. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    /** Reads the pid file: its first line is the process, its fourth the port. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = pidFile(cluster);
            if (lines.size() < 4) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(3).strip());
            return named(lines)
                    .filter(process -> words(process)
                            .filter(words -> serve(words, cluster))
                            .isPresent())
                    .map(process -> new Postmaster(process, port));
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /**
     * Lets PostgreSQL start although a killed server left its pid file and another program of ours bears that id now,
     * which PostgreSQL would take for the server. The rest of the file stays, by which it finds the dead server's
     * memory.
     */
    static void disbelieve(Path cluster) throws IOException {
        List<String> lines = new ArrayList<>(pidFile(cluster));
        if (lines.isEmpty() || of(cluster).isPresent()) {
            return;
        }
        try {
            if (named(lines).flatMap(Postmaster::words).isPresent()) {
                lines.set(0, NOBODY);
                Files.write(cluster.resolve("postmaster.pid"), lines);
            }
        } catch (NumberFormatException halfWritten) {
            // PostgreSQL says itself what to do with such a file.
            return;
        }
    }

    private static List<String> pidFile(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static Optional<ProcessHandle> named(List<String> lines) {
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    /**
     * What the process was started with, unless the system hides it. Linux tells it of other users' processes too, and
     * tells nothing of one that was killed and keeps its id, in a container whose first process buries no others.
     */
    private static Optional<List<String>> words(ProcessHandle process) {
        Path told = Path.of("/proc/" + process.pid() + "/cmdline");
        try {
            if (Files.exists(told)) {
                return Optional.of(
                        List.of(new String(Files.readAllBytes(told), StandardCharsets.UTF_8).split("\0", -1)));
            }
        } catch (IOException hidden) {
            return Optional.empty();
        }
        return process.info().command().flatMap(program -> process.info()
                .arguments()
                .map(arguments ->
                        Stream.concat(Stream.of(program), Stream.of(arguments)).toList()));
    }

    /** After a reboot the same process id may belong to any other program, or to the server of another cluster. */
    private static boolean serve(List<String> words, Path cluster) {
        try {
            return words.size() > 2
                    && words.get(0).endsWith("/postgres")
                    && words.get(1).equals("-D")
                    && Files.isSameFile(Path.of(words.get(2)), cluster);
        } catch (IOException elsewhere) {
            return false;
        }
    }
}
