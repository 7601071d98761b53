package eu.maillage.directory.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The reference lists shipped with the application; each names its source in its first lines. */
final class Reference {

    private Reference() {}

    static Stream<String> lines(String file) {
        try (InputStream raw = Reference.class.getResourceAsStream("/reference/" + file)) {
            if (raw == null) {
                throw new IllegalStateException(
                        "No /reference/" + file + ". Maybe the application was packed without it.");
            }
            InputStream plain = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
            try (var reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
                List<String> lines =
                        reader.lines().filter(line -> !line.startsWith("#")).toList();
                return lines.stream();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
