package eu.maillage.accounts;

import java.util.UUID;

/** Names a person who signs in. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
