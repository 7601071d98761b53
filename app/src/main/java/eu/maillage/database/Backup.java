package eu.maillage.database;

import eu.maillage.database.BackupManifest.FileContent;
import eu.maillage.database.BackupManifest.TableContent;
import eu.maillage.database.Catalogue.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes everything that an installation must not lose into one archive, as it stood at one moment, while the
 * application goes on working.
 */
final class Backup {

    private final Connection connection;
    private final Catalogue catalogue;
    private final CopyManager copy;
    private final ZipOutputStream archive;

    private Backup(Connection connection, ZipOutputStream archive) throws SQLException {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.archive = archive;
    }

    /**
     * Makes the archive, whole or not at all.
     *
     * @param connection as the owner, used by nobody else
     * @param folder the data folder, whose files go along
     */
    static BackupManifest write(Connection connection, Path folder, Path target, String product, Instant now)
            throws IOException, SQLException {
        Path half = Files.createTempFile(
                target.toAbsolutePath().getParent(),
                target.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            BackupManifest manifest = writeTo(half, connection, folder, product, now);
            try (FileChannel written = FileChannel.open(half, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static BackupManifest writeTo(Path file, Connection connection, Path folder, String product, Instant now)
            throws IOException, SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(file))) {
            Backup backup = new Backup(connection, archive);
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    product,
                    now.toString(),
                    backup.catalogue.migrations(),
                    backup.tables(),
                    backup.catalogue.sequences(),
                    backup.files(folder));
            backup.entry(BackupManifest.NAME, out -> out.write(manifest.written()));
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private List<TableContent> tables() throws IOException, SQLException {
        boolean everything = catalogue.seesEverything();
        List<TableContent> contents = new ArrayList<>();
        for (Table table : catalogue.tables()) {
            List<String> territories = everything || !table.protectedRows() ? List.of("") : catalogue.territories();
            contents.add(table(table, territories));
        }
        return contents;
    }

    /** An owner whom row security binds reads a table territory by territory. */
    private TableContent table(Table table, List<String> territories) throws IOException {
        TableContent content = new TableContent(table.schema(), table.name(), table.columns(), 0, "");
        String statement = "copy (select %s from %s) to stdout".formatted(content.columnList(), content.qualified());
        List<String> read = content.isForgotten() ? List.of() : territories;
        long[] rows = {0};
        String sha256 = entry(content.entry(), out -> {
            for (String territory : read) {
                open(territory);
                rows[0] += copy.copyOut(statement, out);
            }
        });
        return new TableContent(table.schema(), table.name(), table.columns(), rows[0], sha256);
    }

    private void open(String territory) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('maillage.territory', ?, true)")) {
            statement.setString(1, territory);
            statement.execute();
        }
    }

    /** What modules keep beside the database: all of the folder but the server's own part. */
    private List<FileContent> files(Path folder) throws IOException {
        List<FileContent> contents = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile)
                        .filter(file -> DataFolder.holdsForModules(folder.relativize(file)))
                        .sorted()
                        .toList()) {
                    contents.add(file(folder, file));
                }
            }
        }
        return contents;
    }

    private FileContent file(Path folder, Path file) throws IOException {
        FileContent content = new FileContent(folder.relativize(file).toString(), Files.size(file), "");
        String sha256 = entry(content.entry(), out -> Files.copy(file, out));
        return new FileContent(content.path(), content.size(), sha256);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException, SQLException;
    }

    /** Adds one entry, and returns the digest of what was written. */
    private String entry(String name, Writing writing) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        DigestOutputStream digested = new DigestOutputStream(archive, BackupArchive.sha256());
        try {
            writing.to(digested);
        } catch (SQLException refused) {
            throw new IOException("%s cannot be read: %s".formatted(name, refused.getMessage()), refused);
        }
        archive.closeEntry();
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }
}
