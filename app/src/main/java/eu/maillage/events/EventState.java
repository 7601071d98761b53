package eu.maillage.events;

/** Where an event is in its life. */
public enum EventState {
    /** Being prepared; nobody was told. */
    DRAFT,
    /** Announced: organisations are expected. */
    OPEN,
    /** Put off; whoever is registered stays so. */
    POSTPONED,
    /** Under way. */
    RUNNING,
    /** Over. */
    CLOSED
}
