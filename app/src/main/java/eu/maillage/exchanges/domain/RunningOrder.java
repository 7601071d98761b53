package eu.maillage.exchanges.domain;

import eu.maillage.exchanges.domain.Press.EndPhase;
import eu.maillage.exchanges.domain.Press.Extend;
import eu.maillage.exchanges.domain.Press.NextRound;
import eu.maillage.exchanges.domain.Press.Pause;
import eu.maillage.exchanges.domain.Press.Redo;
import eu.maillage.exchanges.domain.Press.Resume;
import eu.maillage.exchanges.domain.Press.StartPhase;
import eu.maillage.exchanges.domain.Press.Undo;
import eu.maillage.exchanges.domain.Pressed.Reason;
import eu.maillage.exchanges.domain.RoundClock.Over;
import eu.maillage.exchanges.domain.RoundClock.Paused;
import eu.maillage.exchanges.domain.RoundClock.Running;
import eu.maillage.exchanges.domain.RoundClock.Waiting;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The course of an exchange as a fold over every move made so far, the withdrawn ones included. */
public final class RunningOrder {

    private final List<ClockMove> moves;
    private final Course course;

    public RunningOrder(List<ClockMove> moves) {
        this.moves = List.copyOf(moves);
        this.course = Course.of(this.moves);
    }

    /** Every move made, the withdrawn ones included. */
    public List<ClockMove> moves() {
        return moves;
    }

    public RoundClock clock() {
        return course.clock();
    }

    /** The number of moves made: whoever presses says how many she saw. */
    public int seen() {
        return moves.size();
    }

    /** The move that an undo would withdraw. */
    public Optional<ClockMove> undoable() {
        return Optional.ofNullable(course.held.peekLast());
    }

    /** The move that a redo would bring back. */
    public Optional<ClockMove> redoable() {
        return Optional.ofNullable(course.withdrawn.peekLast());
    }

    /** The phases that have begun, the one that is on included. */
    public Set<Phase> played() {
        return course.played();
    }

    /** The highest round that a phase has reached; 0 while it has not begun. */
    public int reached(Phase phase) {
        int round = 0;
        boolean on = false;
        for (ClockMove move : course.held) {
            if (move.press() instanceof StartPhase start) {
                on = start.phase() == phase;
                round = on ? 1 : round;
            } else if (on && move.press() instanceof NextRound) {
                round++;
            }
        }
        return round;
    }

    /** When a round began; absent while it has not. */
    public Optional<Instant> began(Phase phase, int round) {
        return round < 1
                ? Optional.empty()
                : turns(phase)
                        .filter(move -> !(move.press() instanceof EndPhase))
                        .skip(round - 1L)
                        .map(ClockMove::at)
                        .findFirst();
    }

    /** When a round ended, because the next one began or the phase was over; absent while it has not. */
    public Optional<Instant> ended(Phase phase, int round) {
        return turns(phase).skip(round).map(ClockMove::at).findFirst();
    }

    /** The beginnings of a phase's rounds, and the end of the last. */
    private Stream<ClockMove> turns(Phase phase) {
        return course.held.stream()
                .dropWhile(move -> !(move.press() instanceof StartPhase start && start.phase() == phase))
                .takeWhile(move -> !(move.press() instanceof StartPhase start && start.phase() != phase))
                .filter(move -> move.press() instanceof StartPhase
                        || move.press() instanceof NextRound
                        || move.press() instanceof EndPhase);
    }

    public Pressed press(Press press, int seen, Instant now) {
        RoundClock clock = clock();
        if (seen != moves.size()) {
            return new Pressed.AlreadyMoved(clock);
        }
        Optional<Reason> no = refusal(press, clock);
        if (no.isPresent()) {
            return new Pressed.NotNow(no.get(), clock);
        }
        ClockMove move = new ClockMove(moves.size() + 1, now, press);
        return new Pressed.Moved(move, after(move).clock());
    }

    /** The order once this move is made. */
    public RunningOrder after(ClockMove move) {
        List<ClockMove> longer = new java.util.ArrayList<>(moves);
        longer.add(move);
        return new RunningOrder(longer);
    }

    private Optional<Reason> refusal(Press press, RoundClock clock) {
        boolean roundIsOn = clock instanceof Running || clock instanceof Paused;
        return switch (press) {
            case StartPhase _ when roundIsOn -> Optional.of(Reason.PHASE_IS_ON);
            case StartPhase start when played().contains(start.phase()) -> Optional.of(Reason.PHASE_WAS_PLAYED);
            case Pause _ when !(clock instanceof Running) -> Optional.of(Reason.NOT_RUNNING);
            case Resume _ when !(clock instanceof Paused) -> Optional.of(Reason.NOT_PAUSED);
            case Extend _, NextRound _, EndPhase _ when !roundIsOn -> Optional.of(Reason.NO_ROUND_IS_ON);
            case NextRound _ when inLastRound(clock) -> Optional.of(Reason.LAST_ROUND);
            case Undo _ when undoable().isEmpty() -> Optional.of(Reason.NOTHING_TO_UNDO);
            case Redo _ when redoable().isEmpty() -> Optional.of(Reason.NOTHING_TO_REDO);
            case StartPhase _, Pause _, Resume _, Extend _, NextRound _, EndPhase _, Undo _, Redo _ -> Optional.empty();
        };
    }

    private static boolean inLastRound(RoundClock clock) {
        return switch (clock) {
            case Running running -> running.round() == running.rounds();
            case Paused paused -> paused.round() == paused.rounds();
            case Waiting _, Over _ -> false;
        };
    }

    /** The moves that hold and those withdrawn, each in the order they were made. */
    private record Course(Deque<ClockMove> held, Deque<ClockMove> withdrawn) {

        static Course of(List<ClockMove> moves) {
            Course course = new Course(new ArrayDeque<>(), new ArrayDeque<>());
            moves.forEach(course::take);
            return course;
        }

        private void take(ClockMove move) {
            switch (move.press()) {
                case Undo _ -> withdrawn.addLast(held.removeLast());
                case Redo _ -> held.addLast(withdrawn.removeLast());
                case StartPhase _, Pause _, Resume _, Extend _, NextRound _, EndPhase _ -> {
                    held.addLast(move);
                    withdrawn.clear();
                }
            }
        }

        RoundClock clock() {
            RoundClock clock = new Waiting();
            for (ClockMove move : held) {
                clock = next(clock, move);
            }
            return clock;
        }

        Set<Phase> played() {
            return held.stream()
                    .map(ClockMove::press)
                    .filter(StartPhase.class::isInstance)
                    .map(press -> ((StartPhase) press).phase())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static RoundClock next(RoundClock clock, ClockMove move) {
        if (move.press() instanceof StartPhase start) {
            return new Running(
                    start.phase(),
                    1,
                    start.rounds(),
                    start.roundLength(),
                    move.at().plus(start.roundLength()));
        }
        return switch (clock) {
            case Running running -> afterRunning(running, move);
            case Paused paused -> afterPaused(paused, move);
            case Waiting _, Over _ -> throw impossible(clock, move);
        };
    }

    private static RoundClock afterRunning(Running on, ClockMove move) {
        return switch (move.press()) {
            case Pause _ -> new Paused(on.phase(), on.round(), on.rounds(), on.roundLength(), on.remaining(move.at()));
            case Extend more ->
                new Running(
                        on.phase(),
                        on.round(),
                        on.rounds(),
                        on.roundLength(),
                        later(on.endsAt(), move.at()).plus(more.by()));
            case NextRound _ -> round(on.round() + 1, on, move.at());
            case EndPhase _ -> new Over(on.phase());
            case StartPhase _, Resume _, Undo _, Redo _ -> throw impossible(on, move);
        };
    }

    private static RoundClock afterPaused(Paused held, ClockMove move) {
        Running resumed = new Running(
                held.phase(),
                held.round(),
                held.rounds(),
                held.roundLength(),
                move.at().plus(held.remaining()));
        return switch (move.press()) {
            case Resume _ -> resumed;
            case Extend more ->
                new Paused(
                        held.phase(),
                        held.round(),
                        held.rounds(),
                        held.roundLength(),
                        held.remaining().plus(more.by()));
            case NextRound _ -> round(held.round() + 1, resumed, move.at());
            case EndPhase _ -> new Over(held.phase());
            case StartPhase _, Pause _, Undo _, Redo _ -> throw impossible(held, move);
        };
    }

    private static Running round(int round, Running of, Instant from) {
        return new Running(of.phase(), round, of.rounds(), of.roundLength(), from.plus(of.roundLength()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static IllegalStateException impossible(RoundClock clock, ClockMove move) {
        return new IllegalStateException(
                "Move %s cannot follow %s. Maybe the list of moves is not complete.".formatted(move, clock));
    }
}
