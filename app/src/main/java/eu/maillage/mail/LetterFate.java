package eu.maillage.mail;

/** How far a letter has come, for whoever wrote it. */
public enum LetterFate {
    /** Will leave, or leave once more, by itself. */
    UNDER_WAY,
    /** Stays here because no mail server is set. */
    KEPT,
    /** Handed over to the mail server. */
    SENT,
    /** Did not leave and will not by itself: given up, taken back, of no use any more, or for a reader who wants none. */
    STOPPED
}
