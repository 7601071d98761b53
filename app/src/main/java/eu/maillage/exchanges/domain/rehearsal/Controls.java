package eu.maillage.exchanges.domain.rehearsal;

import eu.maillage.events.EventId;
import eu.maillage.exchanges.domain.ControlRoom;
import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.Press;
import eu.maillage.exchanges.domain.Pressed;
import eu.maillage.exchanges.domain.RunningOrder;
import eu.maillage.tenancy.Asker;

/** The hand on the control room's buttons, which remembers how many moves it saw. */
final class Controls {

    private final ControlRoom room;
    private final Asker asker;
    private final EventId event;
    private int seen;
    private boolean movesLeft;

    Controls(ControlRoom room, Asker asker, EventId event, RunningOrder order) {
        this.room = room;
        this.asker = asker;
        this.event = event;
        this.seen = order.seen();
        this.movesLeft = order.undoable().isPresent();
    }

    /** Takes back every press that still holds. */
    void withdrawAll() {
        while (movesLeft) {
            movesLeft = took(room.press(asker, event.value(), new Press.Undo(), seen));
        }
    }

    void start(Phase phase) {
        require(room.start(asker, event.value(), phase, seen), "start " + phase);
    }

    void press(Press press) {
        require(room.press(asker, event.value(), press, seen), press.toString());
    }

    private void require(Pressed pressed, String what) {
        if (!took(pressed)) {
            throw new IllegalStateException(
                    "%s of event %s came to %s. Maybe somebody else runs the room.".formatted(what, event, pressed));
        }
    }

    private boolean took(Pressed pressed) {
        boolean moved = pressed instanceof Pressed.Moved;
        seen += moved ? 1 : 0;
        return moved;
    }
}
