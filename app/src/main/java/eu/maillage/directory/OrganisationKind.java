package eu.maillage.directory;

/** What sort of organisation it is. */
public enum OrganisationKind {
    COMPANY,
    ASSOCIATION,
    PUBLIC_BODY,
    /** A part of a public body that gives and takes in its own name; it shares the body's SIRET. */
    DEPARTMENT,
    /** A person alone, in a network. */
    INDIVIDUAL
}
