package eu.maillage.exchanges.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.maillage.exchanges.domain.Press.EndPhase;
import eu.maillage.exchanges.domain.Press.Extend;
import eu.maillage.exchanges.domain.Press.NextRound;
import eu.maillage.exchanges.domain.Press.Pause;
import eu.maillage.exchanges.domain.Press.Redo;
import eu.maillage.exchanges.domain.Press.Resume;
import eu.maillage.exchanges.domain.Press.StartPhase;
import eu.maillage.exchanges.domain.Press.Undo;
import eu.maillage.exchanges.domain.Pressed.AlreadyMoved;
import eu.maillage.exchanges.domain.Pressed.Moved;
import eu.maillage.exchanges.domain.Pressed.NotNow;
import eu.maillage.exchanges.domain.Pressed.Reason;
import eu.maillage.exchanges.domain.RoundClock.Over;
import eu.maillage.exchanges.domain.RoundClock.Paused;
import eu.maillage.exchanges.domain.RoundClock.Running;
import eu.maillage.exchanges.domain.RoundClock.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RunningOrderTests {

    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Press OFFERS = new StartPhase(Phase.OFFERS, 3, FIVE_MINUTES);
    private static final Press NEEDS = new StartPhase(Phase.NEEDS, 2, FIVE_MINUTES);
    private static final Press NEXT = new NextRound();
    private static final Press PAUSE = new Pause();
    private static final Press RESUME = new Resume();
    private static final Press ONE_MORE = new Extend(Duration.ofMinutes(1));
    private static final Press END = new EndPhase();
    private static final Press UNDO = new Undo();
    private static final Press REDO = new Redo();

    /** One press, so many seconds after nine. */
    record At(int second, Press press) {}

    @Test
    void aPhaseHasReachedTheRoundsThatHold() {
        RunningOrder order = new RunningOrder(List.of(
                new ClockMove(1, NINE, OFFERS),
                new ClockMove(2, NINE, NEXT),
                new ClockMove(3, NINE, NEXT),
                new ClockMove(4, NINE, UNDO),
                new ClockMove(5, NINE, END),
                new ClockMove(6, NINE, NEEDS)));

        assertThat(order.reached(Phase.OFFERS)).isEqualTo(2);
        assertThat(order.reached(Phase.NEEDS)).isEqualTo(1);
        assertThat(new RunningOrder(List.of()).reached(Phase.OFFERS)).isZero();
    }

    static Stream<Arguments> courses() {
        return Stream.of(
                course("nothing has begun", new Waiting()),
                course("a phase starts with its first round", offers(1, 300), at(0, OFFERS)),
                course("the next round lasts its full time", offers(2, 620), at(0, OFFERS), at(320, NEXT)),
                course("a pause keeps the time left", offersPaused(1, 200), at(0, OFFERS), at(100, PAUSE)),
                course("a pause after the end keeps nothing", offersPaused(1, 0), at(0, OFFERS), at(400, PAUSE)),
                course("going on gives the time left", offers(1, 700), at(0, OFFERS), at(100, PAUSE), at(500, RESUME)),
                course("one more minute", offers(1, 360), at(0, OFFERS), at(100, ONE_MORE)),
                course(
                        "one more minute once time is over counts from now",
                        offers(1, 460),
                        at(0, OFFERS),
                        at(400, ONE_MORE)),
                course(
                        "one more minute in a pause",
                        offersPaused(1, 260),
                        at(0, OFFERS),
                        at(100, PAUSE),
                        at(150, ONE_MORE)),
                course("the next round ends a pause", offers(2, 800), at(0, OFFERS), at(100, PAUSE), at(500, NEXT)),
                course("a phase ends", new Over(Phase.OFFERS), at(0, OFFERS), at(100, END)),
                course("a phase ends in a pause", new Over(Phase.OFFERS), at(0, OFFERS), at(90, PAUSE), at(100, END)),
                course(
                        "needs follow offers",
                        running(Phase.NEEDS, 1, 2, 900),
                        at(0, OFFERS),
                        at(100, END),
                        at(600, NEEDS)),
                course("undone next", offers(1, 300), at(0, OFFERS), at(250, NEXT), at(260, UNDO)),
                course("undone pause: time went on", offers(1, 300), at(0, OFFERS), at(100, PAUSE), at(200, UNDO)),
                course("undone start", new Waiting(), at(0, OFFERS), at(5, UNDO)),
                course("undone end", offers(1, 300), at(0, OFFERS), at(100, END), at(110, UNDO)),
                course(
                        "two undone",
                        offers(1, 300),
                        at(0, OFFERS),
                        at(10, NEXT),
                        at(20, PAUSE),
                        at(30, UNDO),
                        at(40, UNDO)),
                course(
                        "an undo taken back",
                        offers(2, 550),
                        at(0, OFFERS),
                        at(250, NEXT),
                        at(260, UNDO),
                        at(265, REDO)),
                course(
                        "a press after an undo",
                        offers(2, 580),
                        at(0, OFFERS),
                        at(250, NEXT),
                        at(260, UNDO),
                        at(280, NEXT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("courses")
    void theClockFollowsEveryPress(String name, RoundClock expected, List<At> presses) {
        assertThat(after(presses).clock()).isEqualTo(expected);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(Reason.NO_ROUND_IS_ON, NEXT),
                refusal(Reason.NO_ROUND_IS_ON, ONE_MORE),
                refusal(Reason.NO_ROUND_IS_ON, END),
                refusal(Reason.NOT_RUNNING, PAUSE),
                refusal(Reason.NOT_RUNNING, PAUSE, at(0, OFFERS), at(1, PAUSE)),
                refusal(Reason.NOT_PAUSED, RESUME, at(0, OFFERS)),
                refusal(Reason.PHASE_IS_ON, NEEDS, at(0, OFFERS)),
                refusal(Reason.PHASE_IS_ON, NEEDS, at(0, OFFERS), at(1, PAUSE)),
                refusal(Reason.PHASE_WAS_PLAYED, OFFERS, at(0, OFFERS), at(1, END)),
                refusal(Reason.LAST_ROUND, NEXT, at(0, OFFERS), at(1, NEXT), at(2, NEXT)),
                refusal(Reason.NO_ROUND_IS_ON, NEXT, at(0, OFFERS), at(1, END)),
                refusal(Reason.NOTHING_TO_UNDO, UNDO),
                refusal(Reason.NOTHING_TO_UNDO, UNDO, at(0, OFFERS), at(1, UNDO)),
                refusal(Reason.NOTHING_TO_REDO, REDO, at(0, OFFERS)),
                refusal(Reason.NOTHING_TO_REDO, REDO, at(0, OFFERS), at(1, NEXT), at(2, UNDO), at(3, PAUSE)));
    }

    @ParameterizedTest(name = "{0} on {1} after {2}")
    @MethodSource("refusals")
    void aPressThatMakesNoSenseIsRefusedWithItsReason(Reason reason, Press press, List<At> before) {
        RunningOrder order = after(before);

        assertThat(order.press(press, order.seen(), NINE.plusSeconds(1000)))
                .isEqualTo(new NotNow(reason, order.clock()));
    }

    @Test
    void twoCoordinatorsWhoPressNextAtOnceAdvanceOnce() {
        RunningOrder seenByBoth = after(List.of(at(0, OFFERS)));
        Moved first = (Moved) seenByBoth.press(NEXT, 1, NINE.plusSeconds(10));
        RunningOrder now = seenByBoth.after(first.move());

        assertThat(now.press(NEXT, 1, NINE.plusSeconds(10))).isEqualTo(new AlreadyMoved(offers(2, 310)));
    }

    @Test
    void anEndedPhaseMayBeginAgainOnceItsStartIsUndone() {
        RunningOrder order = after(List.of(at(0, OFFERS), at(10, END), at(20, UNDO), at(30, UNDO)));

        assertThat(order.press(OFFERS, 4, NINE.plusSeconds(40))).isInstanceOf(Moved.class);
    }

    @Test
    void theRemainingTimeNeverFallsBelowZero() {
        assertThat(offers(1, 300).remaining(NINE.plusSeconds(299))).isEqualTo(Duration.ofSeconds(1));
        assertThat(offers(1, 300).remaining(NINE.plusSeconds(301))).isZero();
        assertThat(new Over(Phase.OFFERS).remaining(NINE)).isZero();
    }

    private static RunningOrder after(List<At> presses) {
        RunningOrder order = new RunningOrder(List.of());
        for (At at : presses) {
            Pressed pressed = order.press(at.press(), order.seen(), NINE.plusSeconds(at.second()));
            assertThat(pressed).isInstanceOf(Moved.class);
            order = order.after(((Moved) pressed).move());
            assertThat(order.clock()).isEqualTo(((Moved) pressed).clock());
        }
        return order;
    }

    private static At at(int second, Press press) {
        return new At(second, press);
    }

    private static Arguments course(String name, RoundClock expected, At... presses) {
        return Arguments.of(name, expected, List.of(presses));
    }

    private static Arguments refusal(Reason reason, Press press, At... before) {
        return Arguments.of(reason, press, List.of(before));
    }

    private static Running offers(int round, int endsAtSecond) {
        return running(Phase.OFFERS, round, 3, endsAtSecond);
    }

    private static Running running(Phase phase, int round, int rounds, int endsAtSecond) {
        return new Running(phase, round, rounds, FIVE_MINUTES, NINE.plusSeconds(endsAtSecond));
    }

    private static Paused offersPaused(int round, int secondsLeft) {
        return new Paused(Phase.OFFERS, round, 3, FIVE_MINUTES, Duration.ofSeconds(secondsLeft));
    }
}
