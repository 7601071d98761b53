package eu.maillage.cards;

/** Which way a card goes. */
public enum CardKind {
    /** What an organisation proposes. */
    OFFER,
    /** What it looks for. */
    NEED
}
