package eu.maillage.events;

/** Whether an organisation comes. */
public enum ParticipantState {
    /** Chosen by the coordinator; it has not answered. */
    EXPECTED,
    /** It said that it comes. */
    CONFIRMED,
    /** It does not come, or did not. */
    ABSENT,
    /** It is there. */
    PRESENT
}
