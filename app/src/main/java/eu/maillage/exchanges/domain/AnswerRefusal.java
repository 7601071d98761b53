package eu.maillage.exchanges.domain;

/** Why an answer, or one mark of it, does not count. */
public enum AnswerRefusal {
    NO_PLAN,
    EVENT_CLOSED,
    UNKNOWN_TABLE,
    UNKNOWN_CARD,
    NOT_THIS_TABLE,
    OWN_CARD,
    ABSENT,
    /** The device used one number for two different answers. */
    NUMBER_USED_TWICE
}
