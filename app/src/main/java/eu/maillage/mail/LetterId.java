package eu.maillage.mail;

import java.util.UUID;

/** Names a letter in the outbox. */
public record LetterId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
