package eu.maillage.events;

import eu.maillage.tenancy.Scope;
import java.util.UUID;

/** Names an event. */
public record EventId(UUID value) {

    private static final String SCOPE = "event";

    public static EventId of(String text) {
        return new EventId(UUID.fromString(text));
    }

    /** What roles and capability links for this event alone are about. */
    public Scope scope() {
        return new Scope(SCOPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
