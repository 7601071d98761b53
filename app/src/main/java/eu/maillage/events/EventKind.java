package eu.maillage.events;

/** The format of an event. */
public enum EventKind {
    /** A «bourse d'échanges»: round tables, cards go round, OUI or NON. */
    EXCHANGE
}
