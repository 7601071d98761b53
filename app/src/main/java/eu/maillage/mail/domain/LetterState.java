package eu.maillage.mail.domain;

/** How far a letter has come. */
public enum LetterState {
    /** Will be tried, for the first time or again. */
    WAITING,
    /** Is being handed over; after a crash it is tried again. */
    SENDING,
    SENT,
    /** Stays here because no mail server is set. */
    HELD,
    /** Given up: somebody should look at it. */
    FAILED,
    WITHDRAWN,
    /** Not sent because its reader wants none or her address does not exist. */
    SUPPRESSED,
    /** Not sent because it came to be of no use. */
    EXPIRED
}
