package eu.maillage.database;

import eu.maillage.database.BackupManifest.FileContent;
import eu.maillage.database.BackupManifest.TableContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** A backup that somebody wants restored: opened only if it is whole and ours. */
final class BackupArchive implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupArchive(Path file, ZipFile zip, BackupManifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupArchive open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotStart(
                    "There is no backup to read at %s.".formatted(file), "Check the path and the rights.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw incomplete(file, "it was cut, or is another kind of file");
        }
        try {
            BackupArchive archive = new BackupArchive(file, zip, manifest(file, zip));
            archive.verify();
            return archive;
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream content(TableContent table) throws IOException {
        return entry(table.entry());
    }

    InputStream content(FileContent content) throws IOException {
        return entry(content.entry());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe this one is damaged.", missing);
        }
    }

    private static BackupManifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw incomplete(file, "it has no manifest");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            BackupManifest manifest = BackupManifest.read(content.readAllBytes());
            if (manifest.format() > BackupManifest.FORMAT) {
                throw new CannotStart(
                        "The backup %s was made by a newer Maillage (%s).".formatted(file, manifest.product()),
                        "Restore it with that version or a later one.");
            }
            return manifest;
        } catch (JacksonException broken) {
            throw incomplete(file, "its manifest cannot be read");
        }
    }

    private void verify() throws IOException {
        for (TableContent table : manifest.tables()) {
            verify(table.entry(), table.sha256());
        }
        for (FileContent content : manifest.files()) {
            verify(content.entry(), content.sha256());
        }
    }

    private void verify(String name, String expected) throws IOException {
        try (DigestInputStream content = new DigestInputStream(entry(name), sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            if (!HexFormat.of().formatHex(content.getMessageDigest().digest()).equals(expected)) {
                throw incomplete(file, name + " is not what was written");
            }
        } catch (ZipException broken) {
            throw incomplete(file, name + " is damaged");
        }
    }

    private InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw incomplete(file, name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private static CannotStart incomplete(Path file, String why) {
        return new CannotStart(
                "%s is no complete backup of Maillage: %s.".formatted(file, why),
                "Take another copy of it, or an earlier backup. Nothing was changed.");
    }
}
