package eu.maillage.cards;

/** How far a card is written. */
public enum CardState {
    /** Kept as it is, nobody else sees it. */
    DRAFT,
    /** Says what it must, and can be brought to an event. */
    READY
}
