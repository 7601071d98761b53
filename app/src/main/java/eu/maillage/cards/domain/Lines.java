package eu.maillage.cards.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables that are shipped with the cards: columns between tabs, remarks after «#». */
final class Lines {

    private Lines() {}

    static List<String[]> of(String name) {
        try (InputStream file = Lines.class.getResourceAsStream("/cards/" + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        "cards/%s is not on the class path. Maybe it was renamed.".formatted(name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cards/%s cannot be read.".formatted(name), e);
        }
    }
}
