package eu.maillage.exchanges.domain.after;

import eu.maillage.mail.LetterFate;
import java.time.Instant;

/** The letter with an organisation's file: when it was written last, and how far it has come. */
public record WrittenFile(Instant at, LetterFate fate) {

    static WrittenFile latest(WrittenFile one, WrittenFile other) {
        return one.at().isAfter(other.at()) ? one : other;
    }
}
