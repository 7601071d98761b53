package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoomMessage;
import eu.maillage.exchanges.domain.RunningExchange;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every screen of a room shows: where the exchange stands now.
 *
 * @param status WAITING, RUNNING, PAUSED or OVER
 * @param remaining the time left when the page was made
 * @param planned whether the room has a plan to follow
 * @param over whether no phase is left to play, or no more answers are taken
 * @param message what the control room has to say to everybody
 * @param state the same in the words in which the page's script hears of it
 */
public record RoomView(
        UUID event,
        String status,
        @Nullable Phase phase,
        int round,
        int rounds,
        Duration remaining,
        boolean planned,
        boolean over,
        boolean closed,
        @Nullable RoomMessage message,
        String state) {

    static RoomView of(UUID event, RunningExchange exchange, Instant now) {
        ClockState state = ClockState.of(exchange);
        return new RoomView(
                event,
                state.status(),
                state.phase(),
                state.round(),
                state.rounds(),
                exchange.clock().remaining(now),
                exchange.plan().isPresent(),
                exchange.isOver(),
                exchange.closed(),
                exchange.message(),
                state.text());
    }

    public boolean isOn() {
        return status.equals("RUNNING") || status.equals("PAUSED");
    }

    public boolean isPaused() {
        return status.equals("PAUSED");
    }

    /** The time is over and the room waits for the next round. */
    public boolean isTimeOver() {
        return status.equals("RUNNING") && remaining.isZero();
    }

    /** A phase is over and no other one has begun. */
    public boolean isBetweenPhases() {
        return status.equals("OVER");
    }

    /** Under this address the exchange's pages lie. */
    public String path() {
        return "/events/" + event + "/exchange";
    }

    /** Minutes and seconds, rounded up as the script does. */
    public String clock() {
        long seconds = remaining.plusMillis(999).toSeconds();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
