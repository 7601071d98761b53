package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Press;
import java.time.Duration;

/** The buttons of the control room, but for the one that starts a phase. */
enum Button {
    PAUSE,
    RESUME,
    EXTEND,
    NEXT_ROUND,
    END_PHASE,
    UNDO,
    REDO;

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    Press press() {
        return switch (this) {
            case PAUSE -> new Press.Pause();
            case RESUME -> new Press.Resume();
            case EXTEND -> new Press.Extend(ONE_MINUTE);
            case NEXT_ROUND -> new Press.NextRound();
            case END_PHASE -> new Press.EndPhase();
            case UNDO -> new Press.Undo();
            case REDO -> new Press.Redo();
        };
    }
}
