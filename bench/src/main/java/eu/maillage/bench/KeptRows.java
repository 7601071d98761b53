package eu.maillage.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of earlier runs in a file, to which each new row is added at once. */
final class KeptRows {

    private final @Nullable Path file;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param file where rows are kept, or nothing to keep none */
    KeptRows(@Nullable Path file) throws IOException {
        this.file = file;
        if (file != null && Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Row row = Row.read(line);
                rows.put(row.key(), row);
            }
        }
    }

    @Nullable
    Row find(String key) {
        return rows.get(key);
    }

    void add(Row row) throws IOException {
        rows.put(row.key(), row);
        if (file != null) {
            Files.writeString(file, row.kept() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }
}
