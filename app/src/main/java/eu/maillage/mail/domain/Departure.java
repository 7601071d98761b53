package eu.maillage.mail.domain;

import eu.maillage.mail.Letter;
import java.time.Instant;

/** Whether a letter leaves now. */
sealed interface Departure {

    record Now(Letter letter, Instant writtenAt, String territory) implements Departure {}

    /** It is gone, taken back, held or of no use any more. */
    record Never() implements Departure {}
}
