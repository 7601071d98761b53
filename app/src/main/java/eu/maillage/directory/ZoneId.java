package eu.maillage.directory;

import java.util.UUID;

/** Names a zone of the directory. */
public record ZoneId(UUID value) {

    public static ZoneId of(String text) {
        return new ZoneId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
