package eu.maillage.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs on one cluster and turns their failures into sentences. */
record ServerPrograms(Path home, Path cluster, Path log) {

    private static final long PATIENCE_SECONDS = 90;

    /** Creates the cluster in the given folder, with its first role and the password that stands in the file. */
    void initialise(Path folder, String owner, Path passwordFile) {
        run(
                "initdb",
                "-D",
                folder.toString(),
                "-U",
                owner,
                "--pwfile=" + passwordFile,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=fr");
    }

    void start(List<String> settings) {
        run(
                "pg_ctl",
                "-D",
                cluster.toString(),
                "-w",
                "-t",
                "60",
                "-l",
                log.toString(),
                "-o",
                String.join(" ", settings),
                "start");
    }

    void stop() {
        run("pg_ctl", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60", "stop");
    }

    /** What a command begins with so that it runs as the cluster's owner, and never as root: PostgreSQL refuses that. */
    static List<String> asOwner(boolean root, int user, int group) {
        if (!root) {
            return List.of();
        }
        return user == 0
                // Root's own cluster: the server gets a user namespace of its own.
                ? List.of("unshare", "-U")
                : List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups");
    }

    private void run(String program, String... arguments) {
        String verb = arguments[arguments.length - 1];
        try {
            List<String> command = new ArrayList<>(asOwner());
            command.add(home.resolve("bin").resolve(program).toString());
            command.addAll(List.of(arguments));
            execute(command, program.equals("initdb") ? "set up its files" : verb);
        } catch (IOException refused) {
            throw new CannotStart(
                    "PostgreSQL's program %s cannot run: %s.".formatted(program, DataFolder.reason(refused)),
                    "Check that this user may run programs from %s. %s".formatted(home, unpackAnew()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while running PostgreSQL's %s.".formatted(program), "Start again.");
        }
    }

    private List<String> asOwner() throws IOException {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root || !Files.exists(cluster)) {
            return asOwner(root, 0, 0);
        }
        return asOwner(true, (Integer) Files.getAttribute(cluster, "unix:uid"), (Integer)
                Files.getAttribute(cluster, "unix:gid"));
    }

    private void execute(List<String> command, String what) throws IOException, InterruptedException {
        Path output = Files.createTempFile("maillage-postgresql", ".log");
        long logged = Files.exists(log) ? Files.size(log) : 0;
        try {
            Process process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw refused(what, output, logged);
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** A program that says nothing, or speaks of its own files, is damaged; any other has read the cluster and tells. */
    private CannotStart refused(String what, Path output, long logged) throws IOException {
        Optional<String> reason = reason(textFrom(log, logged)).or(() -> reason(textFrom(output, 0)));
        if (reason.filter(words -> words.endsWith("Permission denied")).isPresent()) {
            return new CannotStart(
                    "PostgreSQL could not %s: %s.".formatted(what, reason.get()),
                    "Run this as the user who owns that folder, or give %s to this one whole."
                            .formatted(cluster.getParent()));
        }
        boolean theirs = reason.isPresent() && !reason.get().contains(home.toString());
        return new CannotStart(
                "PostgreSQL could not %s: %s."
                        .formatted(what, reason.or(() -> lastLine(output)).orElse("it gave no reason")),
                theirs
                        ? "Mend what it says; its whole log is %s. The data is left as it was.".formatted(log)
                        : unpackAnew());
    }

    private String unpackAnew() {
        return "If its programs are damaged, delete the folder %s: no data is in it, and the next start unpacks it anew."
                .formatted(home);
    }

    private static Optional<String> reason(List<String> lines) {
        return lines.stream()
                .filter(line ->
                        line.matches(".*(FATAL|PANIC|error|could not).*") && !line.endsWith("could not start server"))
                .reduce((earlier, later) -> later);
    }

    private static Optional<String> lastLine(Path output) {
        return textFrom(output, 0).stream()
                .filter(line ->
                        !line.matches("waiting for.*|.*stopped waiting|.*could not start server|Examine the log.*"))
                .reduce((earlier, later) -> later);
    }

    /** What a program wrote, without what the log held before it ran. */
    private static List<String> textFrom(Path file, long start) {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(start);
            byte[] rest = new byte[(int) Math.min(Math.max(content.length() - start, 0), 1 << 20)];
            content.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
