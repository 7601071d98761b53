package eu.maillage.exchanges.domain;

/** The half of an exchange: first what companies offer, then what they need. */
public enum Phase {
    OFFERS,
    NEEDS
}
