package eu.maillage.mail;

import eu.maillage.ui.Tone;

/** How far a letter has come, for whoever wrote it. */
public enum LetterFate {
    /** Will leave, or leave once more, by itself. */
    UNDER_WAY(Tone.PLAIN),
    /** Stays here because no mail server is set. */
    KEPT(Tone.CARE),
    /** Handed over to the mail server. */
    SENT(Tone.GOOD),
    /** Taken back before it left, as by a newer one. */
    WITHDRAWN(Tone.PLAIN),
    /** Did not leave and will not by itself: given up, of no use any more, or for a reader who wants none. */
    STOPPED(Tone.CARE);

    private final Tone tone;

    LetterFate(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }
}
