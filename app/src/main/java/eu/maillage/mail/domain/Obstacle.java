package eu.maillage.mail.domain;

/** Why a letter could not be handed over. */
public enum Obstacle {
    /** The mail server cannot be reached. */
    NO_ANSWER,
    /** The server refuses our user or password. */
    SIGN_IN_REFUSED,
    /** The server offers no encryption, or a certificate that is not its own. */
    NOT_SECURE,
    /** The server asks to come back later. */
    LATER,
    /** No such address. */
    ADDRESS_UNKNOWN,
    /** The server refuses the letter or its reader for good. */
    REFUSED;

    /** Whether trying again cannot help. */
    boolean lasting() {
        return this == ADDRESS_UNKNOWN || this == REFUSED;
    }
}
