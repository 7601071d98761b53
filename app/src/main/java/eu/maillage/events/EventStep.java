package eu.maillage.events;

/** The steps in the life of an event, as its coordinator lives them. */
public enum EventStep {
    PREPARE,
    MOBILISE,
    PLAN,
    RUN,
    FOLLOW_UP
}
