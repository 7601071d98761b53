package eu.maillage.mail.web;

import eu.maillage.mail.LetterId;
import eu.maillage.mail.domain.LetterState;
import eu.maillage.mail.domain.Obstacle;
import eu.maillage.ui.Page;
import eu.maillage.ui.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a line of a list.
 *
 * @param reader name and address, nothing once she is erased
 * @param obstacle why the last attempt failed
 * @param serverSaid the mail server's own words
 * @param next when it is tried again
 * @param whole whether its text is still kept
 */
public record LetterRow(
        LetterId id,
        String reader,
        String subject,
        Instant writtenAt,
        LetterState state,
        int attempts,
        @Nullable Obstacle obstacle,
        @Nullable String serverSaid,
        @Nullable Instant next,
        boolean whole) {

    public String reader(Page page) {
        return reader.isEmpty() ? page.t("mail.outbox.erased") : reader;
    }

    public Tone tone() {
        return switch (state) {
            case SENT -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case HELD -> Tone.CARE;
            case WAITING, SENDING -> obstacle == null ? Tone.PLAIN : Tone.CARE;
            case WITHDRAWN, SUPPRESSED, EXPIRED -> Tone.PLAIN;
        };
    }

    /** Whether one button can bring it on its way. */
    public boolean canGoAgain() {
        return whole && (state == LetterState.FAILED || state == LetterState.SUPPRESSED);
    }
}
