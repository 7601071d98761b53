package eu.maillage.directory;

/** What a person may consent to; without a recorded yes the answer is no. */
public enum Purpose {
    /** Being written to about coming events. */
    INVITATIONS,
    /** Her details being given to the organisations that match hers. */
    SHARING,
    /** Her name standing in lists that participants see. */
    LISTING,
    /** Appearing on photographs. */
    PHOTOS,
    /** Being asked later what came of it. */
    FOLLOW_UP
}
