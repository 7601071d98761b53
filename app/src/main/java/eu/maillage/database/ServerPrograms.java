package eu.maillage.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root: there it gets a user namespace of its own.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        String verb = arguments[arguments.length - 1];
        try {
            execute(command, program.equals("initdb") ? "set up its files" : verb);
        } catch (IOException refused) {
            throw new CannotStart(
                    "PostgreSQL's program %s cannot run: %s.".formatted(program, DataFolder.reason(refused)),
                    "Check that this user may run programs from %s.".formatted(home));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while running PostgreSQL's %s.".formatted(program), "Start again.");
        }
    }

    private void execute(List<String> command, String what) throws IOException, InterruptedException {
        Path output = Files.createTempFile("maillage-postgresql", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new CannotStart(
                        "PostgreSQL could not %s: %s".formatted(what, lastWord(output)),
                        "Mend what it says; its whole log is %s. The data is left as it was.".formatted(log));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String lastWord(Path output) throws IOException {
        for (Path source : List.of(log, output)) {
            if (Files.exists(source)) {
                List<String> lines = Files.readAllLines(source).stream()
                        .filter(line -> line.matches(".*(FATAL|PANIC|error|could not).*"))
                        .toList();
                if (!lines.isEmpty()) {
                    return lines.getLast().strip();
                }
            }
        }
        return "it gave no reason";
    }
}
