package eu.maillage.mail.web;

import eu.maillage.mail.domain.LetterState;
import java.util.EnumSet;
import java.util.Set;

/** The views of the outbox. */
public enum LettersShown {
    ALL,
    WAITING,
    FAILED,
    SENT,
    NOT_SENT;

    Set<LetterState> states() {
        return switch (this) {
            case ALL -> EnumSet.allOf(LetterState.class);
            case WAITING -> EnumSet.of(LetterState.WAITING, LetterState.SENDING, LetterState.HELD);
            case FAILED -> EnumSet.of(LetterState.FAILED);
            case SENT -> EnumSet.of(LetterState.SENT);
            case NOT_SENT -> EnumSet.of(LetterState.WITHDRAWN, LetterState.SUPPRESSED, LetterState.EXPIRED);
        };
    }
}
