package eu.maillage.directory;

/** How a consent was given or withdrawn. */
public enum ConsentMeans {
    PHONE,
    EMAIL,
    PAPER,
    IN_PERSON,
    OWN_PAGE,
    IMPORT
}
