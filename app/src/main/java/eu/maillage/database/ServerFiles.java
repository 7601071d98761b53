package eu.maillage.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The server's own part of the data folder: its programs, its cluster, the cluster's password and the log. */
record ServerFiles(Path base) {

    private static final String VERSION = "18";

    static ServerFiles in(Path folder) {
        return new ServerFiles(folder.resolve("postgresql"));
    }

    Path cluster() {
        return base.resolve(VERSION);
    }

    Path passwordFile() {
        return base.resolve("password");
    }

    Path log() {
        return base.resolve("server.log");
    }

    boolean isSetUp() {
        return Files.isDirectory(cluster());
    }

    /** Refuses a cluster that cannot be served, before anything is written or started. */
    void requireSound() throws IOException {
        if (!isSetUp()) {
            return;
        }
        Path written = cluster().resolve("PG_VERSION");
        String version = Files.exists(written) ? Files.readString(written).strip() : VERSION;
        if (!version.equals(VERSION)) {
            throw new CannotStart(
                    "The database in %s was written by PostgreSQL %s, and this Maillage brings PostgreSQL %s."
                            .formatted(cluster(), version, VERSION),
                    "Back it up with the Maillage that wrote it (bin/backup), and restore that into a new folder with this one.");
        }
        if (!Files.exists(passwordFile())) {
            throw new CannotStart(
                    "The file %s is missing: it holds the password of the database beside it."
                            .formatted(passwordFile()),
                    "Put it back from a copy of the data folder, readable by this user alone; if there is none, "
                            + "restore the last backup into a new folder with bin/restore.");
        }
    }

    /** The cluster's password, made with the cluster. */
    String password() throws IOException {
        requireSound();
        Path file = passwordFile();
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Path half = Files.createTempFile(
                    base,
                    "password",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, HexFormat.of().formatHex(random));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
