package eu.maillage.exchanges.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A few words from the control room to everybody; they hold for ten minutes unless others take their place before. */
public record RoomMessage(UUID id, String text, Instant sentAt) {

    public static final int MOST_LETTERS = 200;
    public static final Duration LASTS = Duration.ofMinutes(10);

    public RoomMessage {
        if (text.isBlank() || text.length() > MOST_LETTERS) {
            throw new IllegalArgumentException(
                    "A message of %d letters, too many or all blank. Maybe its form was not checked."
                            .formatted(text.length()));
        }
    }

    /** When it is not shown any more. */
    public Instant until() {
        return sentAt.plus(LASTS);
    }

    boolean holds(Instant now) {
        return now.isBefore(until());
    }
}
