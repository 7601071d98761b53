package eu.maillage.ui;

import org.jspecify.annotations.Nullable;

/**
 * What the page says about something that went wrong.
 *
 * @param status one that has words
 * @param reference under which the log tells more; only for our own mistakes
 * @param signIn where to sign in; only for a page that is closed to somebody who did not
 * @param form whether a form was being sent
 * @param again the address to ask once more; only where waiting helps
 * @param back the page that what was sent came from; only where it may be sent otherwise
 * @param resending what was sent and not taken, where one button may send it after all
 */
public record ProblemView(
        int status,
        @Nullable String reference,
        @Nullable String signIn,
        boolean form,
        @Nullable String again,
        @Nullable String back,
        @Nullable Resending resending) {

    /** Set on a request whose asker came by a link that was taken away. */
    public static final String WITHDRAWN = "maillage.withdrawn";

    /** Set on a request whose form did not prove that it was ours. */
    public static final String UNPROVEN = "maillage.unproven";

    /** The words for a form that was open too long; no status of HTTP means it. */
    static final int FORM_TOO_OLD = 419;

    ProblemView(int status, @Nullable String reference) {
        this(status, reference, null, false, null, null, null);
    }

    String words() {
        return "ui.problem." + (signIn == null ? status : "signed-out");
    }

    /** Whether an access is no longer open, with which something may have been noted that waits on the device. */
    public boolean withdrawn() {
        return status == 410;
    }

    public String title() {
        return words() + ".title";
    }

    public String text() {
        return words() + ".text";
    }
}
