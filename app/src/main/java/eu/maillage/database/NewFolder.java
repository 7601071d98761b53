package eu.maillage.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A folder that somebody fills: where nothing was before, nothing is left unless it is kept. */
final class NewFolder implements AutoCloseable {

    private final Path path;
    private final boolean there;
    private final boolean empty;
    private boolean ours;

    private NewFolder(Path path, boolean there, boolean empty) {
        this.path = path;
        this.there = there;
        this.empty = empty;
    }

    static NewFolder of(Path path) throws IOException {
        boolean there = Files.exists(path);
        return new NewFolder(path, there, !there || contents(path).isEmpty());
    }

    /** From here on what lies there is of our making: nobody else's server runs in it. */
    void begin() {
        ours = empty;
    }

    void keep() {
        ours = false;
    }

    @Override
    public void close() throws IOException {
        if (!ours || !Files.isDirectory(path)) {
            return;
        }
        for (Path made : contents(path)) {
            FileSystemUtils.deleteRecursively(made);
        }
        if (!there) {
            Files.delete(path);
        }
    }

    private static List<Path> contents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
