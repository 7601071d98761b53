package eu.maillage.database;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * The two commands beside running the application: {@code backup FILE} and {@code restore FILE [--replace]}.
 *
 * @param url the external server's address; empty for the embedded one
 * @param folder the data folder
 */
public record ArchiveCommand(String url, Path folder) {

    private static final String BACKUP_USAGE = "Usage: bin/backup FILE";
    private static final String RESTORE_USAGE = "Usage: bin/restore FILE [--replace]";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    public ArchiveCommand {
        folder = folder.toAbsolutePath().normalize();
    }

    /** Whether the arguments ask for one of them. */
    public static boolean isAskedBy(String... arguments) {
        return arguments.length > 0 && List.of("backup", "restore").contains(arguments[0]);
    }

    /** Reads the same settings as the application. */
    public static ArchiveCommand ofThisMachine() {
        LoggingSystem.get(ArchiveCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        DataPlace place = DataPlace.of(System.getenv());
        return new ArchiveCommand(place.url(), place.folder());
    }

    /**
     * Does what the arguments ask, and tells it.
     *
     * @return the process's exit code
     */
    public int run(PrintStream out, PrintStream err, String... arguments) {
        List<String> words = List.of(arguments);
        boolean replace = words.contains("--replace");
        if (words.size() != (replace ? 3 : 2) || (replace && !words.getFirst().equals("restore"))) {
            err.println(words.getFirst().equals("backup") ? BACKUP_USAGE : RESTORE_USAGE);
            return 64;
        }
        Path file = Path.of(words.get(1)).toAbsolutePath();
        try {
            out.println(words.getFirst().equals("backup") ? backup(file) : restore(file, replace));
            return 0;
        } catch (CannotStart refused) {
            err.println(refused.getMessage());
            err.println(refused.remedy());
        } catch (SQLException refused) {
            err.println("PostgreSQL refuses: %s.".formatted(Refusal.words(refused)));
            err.println("Nothing was changed.");
        } catch (FileSystemException refused) {
            err.println("%s cannot be written or read: %s.".formatted(refused.getFile(), DataFolder.reason(refused)));
            err.println("Check the room on that disk and the rights. Nothing was changed.");
        } catch (IOException refused) {
            err.println("The command cannot be carried out: %s.".formatted(refused.getMessage()));
            err.println("Check the room on the disk. Nothing was changed.");
        }
        return 1;
    }

    private String backup(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new CannotStart(
                    "%s exists already.".formatted(file), "Choose another name: a backup never overwrites one.");
        }
        if (file.startsWith(folder)) {
            throw new CannotStart(
                    "%s lies within the data folder.".formatted(file),
                    "Choose a place outside, best on another disk: a backup must outlive its folder.");
        }
        Path place = Objects.requireNonNullElse(file.getParent(), file);
        if (!Files.isDirectory(place)) {
            throw new CannotStart("There is no folder %s.".formatted(place), "Make it first, or choose another place.");
        }
        try (Access access = toBackUp();
                Connection connection = access.connection()) {
            BackupManifest manifest = Backup.write(
                    connection, folder, file, product(), InstantSource.system().instant());
            return "Backed up %d rows of %d tables and %d files to %s (%d kB)."
                    .formatted(
                            manifest.rows(),
                            manifest.tables().size(),
                            manifest.files().size(),
                            file,
                            Files.size(file) / 1024 + 1);
        }
    }

    private String restore(Path file, boolean replace) throws IOException, SQLException {
        try (BackupArchive archive = BackupArchive.open(file)) {
            Restore.refuseNewer(archive);
            restore(archive, replace);
            BackupManifest manifest = archive.manifest();
            return "Restored %d rows of %d tables and %d files, as they were on %s. Start Maillage with bin/start."
                    .formatted(
                            manifest.rows(),
                            manifest.tables().size(),
                            manifest.files().size(),
                            MOMENT.format(Instant.parse(manifest.createdAt()).atZone(ZoneId.systemDefault())));
        }
    }

    private void restore(BackupArchive archive, boolean replace) throws IOException, SQLException {
        try (NewFolder made = NewFolder.of(folder);
                Access access = toRestore();
                Connection connection = access.connection()) {
            made.begin();
            DatabaseConfiguration.prepared(access.credentials());
            connection.setAutoCommit(false);
            try (RestoredFiles files = RestoredFiles.stage(archive, folder, replace)) {
                Restore.into(connection, access.credentials(), place(access), archive, replace);
                files.place();
                connection.commit();
                made.keep();
            } finally {
                connection.rollback();
            }
        }
    }

    /** An operator knows her folder, and the server that she named. */
    private String place(Access access) {
        return url.isBlank()
                ? "the data folder " + folder
                : access.credentials().toString();
    }

    /** A way to the database, and the server if it was started for this alone. */
    private record Access(Credentials credentials, Optional<EmbeddedServer> started) implements AutoCloseable {

        Connection connection() {
            try {
                return DriverManager.getConnection(credentials.url(), credentials.owner(), credentials.ownerPassword());
            } catch (SQLException refused) {
                throw Refusal.ofEntry(credentials, refused);
            }
        }

        @Override
        public void close() throws IOException {
            if (started.isPresent()) {
                started.get().close();
            }
        }
    }

    private Access toBackUp() throws IOException {
        if (!url.isBlank()) {
            return new Access(ExternalServer.credentials(url), Optional.empty());
        }
        Optional<Credentials> running = EmbeddedServer.runningIn(folder);
        if (running.isPresent()) {
            return new Access(running.get(), Optional.empty());
        }
        requireReadable();
        if (!ServerFiles.in(folder).isSetUp()) {
            throw new CannotStart(
                    "There is nothing to back up in %s.".formatted(folder),
                    "Name the data folder with MAILLAGE_DATA, or the server with MAILLAGE_DATABASE_URL.");
        }
        return started();
    }

    private void requireReadable() throws IOException {
        if (Files.isDirectory(folder) && !(Files.isReadable(folder) && Files.isExecutable(folder))) {
            throw new CannotStart(
                    "This user may not read the data folder %s.".formatted(folder),
                    "Run the command as its owner, %s.".formatted(Files.getOwner(folder)));
        }
    }

    private Access toRestore() {
        return url.isBlank() ? started() : new Access(ExternalServer.credentials(url), Optional.empty());
    }

    private Access started() {
        EmbeddedServer server = EmbeddedServer.start(DataFolder.take(folder), true);
        return new Access(server.credentials(), Optional.of(server));
    }

    private static String product() {
        return Objects.requireNonNullElse(ArchiveCommand.class.getPackage().getImplementationVersion(), "development");
    }
}
