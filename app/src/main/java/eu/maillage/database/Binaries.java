package eu.maillage.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the bundled PostgreSQL programs (initdb, pg_ctl, postgres) for this machine, once per version; where they lie
 * unpacked beside the application's jar, they are copied, which takes a tenth of the time.
 */
final class Binaries {

    private static final String NAME = "postgresql-18.6.0";

    private Binaries() {}

    /** The folder that holds {@code bin/postgres}, unpacked under the parent if it is not there yet. */
    static Path unpackedUnder(Path parent) {
        return unpackedUnder(parent, besideTheJar());
    }

    /** @param kept where they may lie unpacked already */
    static Path unpackedUnder(Path parent, Path kept) {
        Path home = parent.resolve(NAME);
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Path half = parent.resolve(NAME + ".part");
            delete(half);
            Files.createDirectories(parent);
            if (Files.isDirectory(kept.resolve(NAME))) {
                copy(kept.resolve(NAME), half);
            } else {
                unpack(half);
            }
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
            return home;
        } catch (IOException refused) {
            throw new CannotStart(
                    "PostgreSQL cannot be unpacked to %s: %s.".formatted(home, DataFolder.reason(refused)),
                    "Check the room on that disk and the right to write there.");
        }
    }

    private static Path besideTheJar() {
        String jar = Binaries.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Path folder = Path.of(jar).getParent();
        return folder == null ? Path.of("") : folder;
    }

    private static void copy(Path kept, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(kept)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(
                        path,
                        folder.resolve(kept.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream archive = archive()) {
            unpack(archive, folder);
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").contains("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-%s-%s.txz".formatted(system, machine);
        InputStream archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new CannotStart(
                    "No PostgreSQL is bundled for this machine (%s, %s).".formatted(system, machine),
                    "Build Maillage on this machine, or run a PostgreSQL 18 server and give its address with MAILLAGE_DATABASE_URL.");
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, folder);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
