package eu.maillage.events;

import java.util.UUID;

/** Names a card as it was brought to one event. */
public record BroughtCardId(UUID value) {

    public static BroughtCardId of(String text) {
        return new BroughtCardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
