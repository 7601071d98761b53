package eu.maillage.exchanges.domain;

/** What a company raised for a card; blank says that nothing is known. */
public enum Mark {
    YES,
    NO,
    BLANK
}
