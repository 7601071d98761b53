package eu.maillage.mail;

/** Why a letter is written, which decides whether somebody can be spared it. */
public enum LetterKind {
    /** She asked for it, or cannot take part without it: a sign-in link, her results. */
    PERSONAL,
    /** An invitation, a chaser, news: not sent to whoever wants none. */
    MAILING
}
