package eu.maillage.directory.domain;

import java.util.UUID;

/** Names an import. */
public record ImportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
