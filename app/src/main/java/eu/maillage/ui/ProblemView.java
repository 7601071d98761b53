package eu.maillage.ui;

import org.jspecify.annotations.Nullable;

/**
 * What the page says about something that went wrong.
 *
 * @param status one that has words
 * @param reference under which the log tells more; only for our own mistakes
 * @param signIn where to sign in; only for a page that is closed to somebody who did not
 * @param form whether a form was being sent
 */
public record ProblemView(
        int status, @Nullable String reference, @Nullable String signIn, boolean form) {

    /** Set on a request whose asker came by a link that was taken away. */
    public static final String WITHDRAWN = "maillage.withdrawn";

    String words() {
        return "ui.problem." + (signIn == null ? status : "signed-out");
    }

    public String title() {
        return words() + ".title";
    }

    public String text() {
        return words() + ".text";
    }
}
