package eu.maillage.exchanges.domain;

/** What came of a press in the control room. */
public sealed interface Pressed {

    /** The press holds. */
    record Moved(ClockMove move, RoundClock clock) implements Pressed {}

    /** Somebody else pressed in the meantime: look again before pressing. */
    record AlreadyMoved(RoundClock clock) implements Pressed {}

    /** The press makes no sense at this point. */
    record NotNow(Reason reason, RoundClock clock) implements Pressed {}

    /** Why a press was refused. */
    enum Reason {
        NO_ROUND_IS_ON,
        NOT_RUNNING,
        NOT_PAUSED,
        LAST_ROUND,
        PHASE_IS_ON,
        PHASE_WAS_PLAYED,
        NOTHING_TO_UNDO,
        NOTHING_TO_REDO,
        NO_PLAN,
        NO_CARDS,
        POSTPONED,
        EVENT_CLOSED
    }
}
