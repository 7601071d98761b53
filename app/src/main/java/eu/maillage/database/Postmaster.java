package eu.maillage.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process that a cluster's pid file names, and the port it listens on. */
record Postmaster(ProcessHandle process, int port) {

    /** Reads the pid file: its first line is the process, its fourth the port. */
    static Optional<Postmaster> of(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() < 4) {
                return Optional.empty();
            }
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(Postmaster::isPostgres)
                    .map(process -> new Postmaster(process, port));
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** In a container whose first process buries no others, a killed process keeps its id: state Z on Linux. */
    private static boolean isDeadButUnburied(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return status.substring(status.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException elsewhere) {
            return false;
        }
    }

    /** After a reboot the same process id may belong to any other program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && !isDeadButUnburied(process)
                && process.info()
                        .command()
                        .map(command -> command.endsWith("postgres"))
                        .orElse(true);
    }
}
