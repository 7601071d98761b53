package eu.maillage.exchanges.domain;

/** What a company raised for a card, the heaviest first; blank says that nothing is known. */
public enum Mark {
    YES,
    NO,
    BLANK;

    /** What two say together who are one: a OUI outweighs a NON, and either outweighs nothing. */
    public Mark orHeavier(Mark other) {
        return compareTo(other) < 0 ? this : other;
    }
}
