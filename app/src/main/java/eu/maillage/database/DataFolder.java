package eu.maillage.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything an installation must not lose, held by one application at a time. */
final class DataFolder implements AutoCloseable {

    /** What a folder that a restore is at work in begins with. */
    static final String STAGE = ".restoring-";

    private static final long NEEDED = 200L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the folder if need be and takes it for this process; the system lets go of it even after a kill. */
    static DataFolder take(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            make(path);
            DataFolder taken = new DataFolder(
                    path, FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            try {
                taken.requireAlone();
                taken.requireRoom();
                return taken;
            } catch (IOException | CannotStart refused) {
                taken.close();
                throw refused;
            }
        } catch (IOException refused) {
            throw new CannotStart(
                    "The data folder %s cannot be written: %s.".formatted(path, reason(refused)),
                    "Give this user the right to write there, or choose another folder with MAILLAGE_DATA.");
        }
    }

    /** What lies in it is for whoever runs Maillage alone. */
    static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Whether a path within the folder is a module's, and not the server's or ours. */
    static boolean holdsForModules(Path relative) {
        String first = relative.getName(0).toString();
        return !List.of("lock", "postgresql", "..").contains(first) && !first.startsWith(STAGE);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** Closes it on the way to telling why, which matters more than whether that works. */
    void letGo() {
        try {
            close();
        } catch (IOException unheard) {
            // The system closes it with the process.
            return;
        }
    }

    private void requireAlone() throws IOException {
        if (lockOf(lock) == null) {
            throw new CannotStart(
                    "Another Maillage is running on the data folder %s.".formatted(path),
                    "Stop it first, or give this one a folder of its own with MAILLAGE_DATA.");
        }
    }

    private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private void requireRoom() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < NEEDED) {
            throw new CannotStart(
                    "The disk of the data folder %s is full: %d MB left, %d MB needed."
                            .formatted(path, free >> 20, NEEDED >> 20),
                    "Free some room on that disk, or move the folder and name its new place with MAILLAGE_DATA.");
        }
    }

    /** Why a file or folder cannot be had, for whoever never heard of Java. */
    static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException denied -> "this user has no right to %s".formatted(denied.getFile());
            case NoSuchFileException missing -> "%s is not there and cannot be made".formatted(missing.getFile());
            case FileAlreadyExistsException file -> "%s is a file, not a folder".formatted(file.getFile());
            case FileSystemException other
            when other.getReason() != null ->
                "the system says «%s» about %s".formatted(other.getReason(), other.getFile());
            default -> "the system says «%s»".formatted(refused.getMessage());
        };
    }
}
