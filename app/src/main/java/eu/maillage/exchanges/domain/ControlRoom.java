package eu.maillage.exchanges.domain;

import eu.maillage.accounts.AuditLog;
import eu.maillage.events.EventState;
import eu.maillage.live.LiveTopics;
import eu.maillage.tenancy.Asker;
import eu.maillage.tenancy.InTerritory;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Runs the room: every press is numbered, so that two who press at once advance once. */
@Component
@InTerritory
public class ControlRoom {

    private final ClockStore clocks;
    private final RoomPlans plans;
    private final LiveTopics live;
    private final AuditLog audit;
    private final InstantSource clock;

    ControlRoom(ClockStore clocks, RoomPlans plans, LiveTopics live, AuditLog audit, InstantSource clock) {
        this.clocks = clocks;
        this.plans = plans;
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a phase as it is planned, and with the first one the event itself.
     *
     * @param seen the number of moves that the asker saw
     */
    public Pressed start(Asker asker, UUID event, Phase phase, int seen) {
        asker.requireCoordinator();
        if (plans.isClosed(asker, event)) {
            return closed(event);
        }
        if (plans.event(asker, event).state() == EventState.POSTPONED) {
            return notNow(event, Pressed.Reason.POSTPONED);
        }
        Pressed pressed = begin(asker, event, phase, seen);
        if (pressed instanceof Pressed.Moved) {
            plans.begin(asker, event);
        }
        return pressed;
    }

    private Pressed begin(Asker asker, UUID event, Phase phase, int seen) {
        Optional<RoundPlan> plan = plans.latest(asker, event).map(PublishedPlan::plan);
        return plan.flatMap(found -> found.phase(phase))
                .filter(RoundPlan.PhasePlan::hasCards)
                .map(found -> press(
                        asker, event, new Press.StartPhase(phase, found.rounds().size(), found.roundLength()), seen))
                .orElseGet(() -> notNow(event, plan.isPresent() ? Pressed.Reason.NO_CARDS : Pressed.Reason.NO_PLAN));
    }

    /**
     * Anything else that may be pressed.
     *
     * @param seen the number of moves that the asker saw
     */
    public Pressed press(Asker asker, UUID event, Press press, int seen) {
        asker.requireCoordinator();
        if (plans.isClosed(asker, event)) {
            return closed(event);
        }
        RunningOrder order = clocks.order(event);
        Pressed pressed = order.press(press, seen, clock.instant());
        if (!(pressed instanceof Pressed.Moved moved)) {
            return pressed;
        }
        if (!clocks.add(event, moved.move(), asker)) {
            return new Pressed.AlreadyMoved(clocks.order(event).clock());
        }
        live.publish(ExchangeTopics.clock(asker.territory(), event));
        live.publish(ExchangeTopics.progress(asker.territory(), event));
        audit.record(asker, told(press, order), Crew.scope(event));
        return moved;
    }

    /** What the whole room is led by, in the words of the log; of an undo or a redo, what was withdrawn or brought back. */
    private static String told(Press press, RunningOrder before) {
        return switch (press) {
            case Press.Undo _ -> "live.audit.undone." + name(before.undoable());
            case Press.Redo _ -> "live.audit.redone." + name(before.redoable());
            case Press.StartPhase _,
                    Press.Pause _,
                    Press.Resume _,
                    Press.Extend _,
                    Press.NextRound _,
                    Press.EndPhase _ -> "live.audit." + name(press);
        };
    }

    private static String name(Optional<ClockMove> move) {
        return name(move.orElseThrow().press());
    }

    private static String name(Press press) {
        return switch (press) {
            case Press.StartPhase start ->
                switch (start.phase()) {
                    case OFFERS -> "start-offers";
                    case NEEDS -> "start-needs";
                };
            case Press.Pause _ -> "pause";
            case Press.Resume _ -> "resume";
            case Press.Extend _ -> "extend";
            case Press.NextRound _ -> "next-round";
            case Press.EndPhase _ -> "end-phase";
            case Press.Undo _, Press.Redo _ ->
                throw new IllegalStateException(
                        "%s is withdrawn by another press. Maybe it was counted as a move.".formatted(press));
        };
    }

    private Pressed closed(UUID event) {
        return notNow(event, Pressed.Reason.EVENT_CLOSED);
    }

    private Pressed notNow(UUID event, Pressed.Reason reason) {
        return new Pressed.NotNow(reason, clocks.order(event).clock());
    }
}
