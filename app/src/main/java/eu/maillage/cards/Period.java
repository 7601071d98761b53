package eu.maillage.cards;

/** How often a recurring resource comes back. */
public enum Period {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
}
