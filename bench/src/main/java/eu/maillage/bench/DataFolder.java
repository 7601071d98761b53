package eu.maillage.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where an application that is measured keeps its data: a folder that was named and stays, or one that goes with the measure. */
public record DataFolder(Path path, boolean stays) implements AutoCloseable {

    /** The folder of this name; one of its own where the name is empty. */
    public static DataFolder named(String name) throws IOException {
        return name.isEmpty()
                ? new DataFolder(Files.createTempDirectory("maillage-bench"), false)
                : new DataFolder(Path.of(name).toAbsolutePath(), true);
    }

    @Override
    public void close() throws IOException {
        if (stays) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> {
                try {
                    Files.deleteIfExists(each);
                } catch (IOException stuck) {
                    throw new UncheckedIOException(stuck);
                }
            });
        }
    }
}
