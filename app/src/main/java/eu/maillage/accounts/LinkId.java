package eu.maillage.accounts;

import java.util.UUID;

/** Names a capability link. */
public record LinkId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
