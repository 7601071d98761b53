package eu.maillage.database;

import eu.maillage.database.BackupManifest.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of a backup, written beside their places first, so that placing them cannot run out of room. */
final class RestoredFiles implements AutoCloseable {

    private final List<FileContent> files;
    private final Path folder;
    private final Path stage;

    private RestoredFiles(List<FileContent> files, Path folder, Path stage) {
        this.files = files;
        this.folder = folder;
        this.stage = stage;
    }

    static RestoredFiles stage(BackupArchive archive, Path folder, boolean replace) throws IOException {
        List<FileContent> contents = archive.manifest().files();
        DataFolder.make(folder);
        Path stage = Files.createTempDirectory(folder, DataFolder.STAGE);
        for (FileContent content : contents) {
            Path target = within(folder, content);
            if (!replace && Files.exists(target)) {
                throw new CannotStart(
                        "%s exists already.".formatted(target), "Restore into a new data folder, or add --replace.");
            }
            Path staged = within(stage, content);
            Files.createDirectories(staged.getParent());
            try (InputStream in = archive.content(content)) {
                Files.copy(in, staged);
            }
        }
        return new RestoredFiles(contents, folder, stage);
    }

    void place() throws IOException {
        for (FileContent content : files) {
            Path target = within(folder, content);
            Files.createDirectories(target.getParent());
            Files.move(within(stage, content), target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(stage);
    }

    private static Path within(Path folder, FileContent content) {
        Path target = folder.resolve(content.path()).normalize();
        if (!target.startsWith(folder)
                || !DataFolder.holdsForModules(Path.of(content.path()).normalize())) {
            throw new CannotStart(
                    "The backup holds a file that would leave the data folder: %s.".formatted(content.path()),
                    "Somebody made it on purpose: do not restore it. Nothing was changed.");
        }
        return target;
    }
}
