package eu.maillage.spreadsheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Opens a file that somebody sent, believing its content and not its name. */
public interface SpreadsheetReader {

    /** Opens a file that stays where it is as long as its rows are read. */
    static Reading open(String name, Path file, Limits limits) throws IOException {
        return new Opening(name, Content.of(file), limits).reading();
    }

    /** Opens what a stream holds, kept in memory up to the limit. */
    static Reading open(String name, InputStream stream, Limits limits) throws IOException {
        var bytes = stream.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
        return new Opening(name, Content.of(bytes), limits).reading();
    }

    static Reading open(String name, byte[] bytes, Limits limits) throws IOException {
        return open(name, new ByteArrayInputStream(bytes), limits);
    }

    /** Whether any row of any sheet that can be read meets a condition, titles included. */
    static boolean anyRow(String name, byte[] bytes, Limits limits, Predicate<String> condition) {
        try {
            return open(name, bytes, limits) instanceof Spreadsheet file
                    && file.tables().stream().anyMatch(table -> anyRow(table, condition));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean anyRow(Table table, Predicate<String> condition) {
        try (Stream<Row> rows = table.rows()) {
            return Stream.concat(table.top().stream(), rows).map(Row::text).anyMatch(condition);
        }
    }
}
