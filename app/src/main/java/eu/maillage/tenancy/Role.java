package eu.maillage.tenancy;

/** What somebody may do within a {@link Scope}. */
public enum Role {
    /** Runs the exchanges of a territory. */
    COORDINATOR,
    /** Sees a territory's figures, and nothing of anybody. */
    OBSERVER,
    /** Speaks for one organisation: its cards, its contacts. */
    MANAGER,
    /** Leads a table during an event. */
    FACILITATOR,
    /** Notes the answers of a table during an event. */
    SECRETARY,
    /** A projected screen: the clock and the round of one event. */
    SCREEN
}
