package eu.maillage.exchanges.web;

import eu.maillage.exchanges.domain.Phase;
import eu.maillage.exchanges.domain.RoomMessage;
import eu.maillage.exchanges.domain.RoundClock;
import eu.maillage.exchanges.domain.RunningExchange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The clock as every screen of the room follows it.
 *
 * @param status WAITING, RUNNING, PAUSED or OVER
 * @param endsAt when the running round ends, in milliseconds since 1970
 * @param remaining the time left of a paused round, in milliseconds
 * @param seen the number of moves made
 * @param plan the number of the plan that the room follows
 * @param attendance changes whenever somebody who is seated comes or goes
 * @param message what the control room has to say to everybody
 * @param answers what stands at the table whose grid it is; on other screens nothing
 */
public record ClockState(
        String status,
        @Nullable Phase phase,
        int round,
        int rounds,
        long endsAt,
        long remaining,
        int seen,
        int plan,
        int attendance,
        boolean closed,
        @Nullable Message message,
        @Nullable TableAnswers answers) {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param until when it is not shown any more, in milliseconds since 1970 */
    public record Message(String text, long until) {

        static @Nullable Message of(@Nullable RoomMessage said) {
            return said == null ? null : new Message(said.text(), said.until().toEpochMilli());
        }
    }

    static ClockState of(RunningExchange exchange) {
        return switch (exchange.clock()) {
            case RoundClock.Waiting _ -> of(exchange, "WAITING", null, 0, 0, 0, 0);
            case RoundClock.Over over -> of(exchange, "OVER", over.phase(), 0, 0, 0, 0);
            case RoundClock.Running on ->
                of(
                        exchange,
                        "RUNNING",
                        on.phase(),
                        on.round(),
                        on.rounds(),
                        on.endsAt().toEpochMilli(),
                        0);
            case RoundClock.Paused on ->
                of(
                        exchange,
                        "PAUSED",
                        on.phase(),
                        on.round(),
                        on.rounds(),
                        0,
                        on.remaining().toMillis());
        };
    }

    private static ClockState of(
            RunningExchange exchange,
            String status,
            @Nullable Phase phase,
            int round,
            int rounds,
            long endsAt,
            long remaining) {
        return new ClockState(
                status,
                phase,
                round,
                rounds,
                endsAt,
                remaining,
                exchange.order().seen(),
                exchange.planVersion(),
                exchange.attendance(),
                exchange.closed(),
                Message.of(exchange.message()),
                null);
    }

    ClockState with(TableAnswers standing) {
        return new ClockState(
                status, phase, round, rounds, endsAt, remaining, seen, plan, attendance, closed, message, standing);
    }

    /** As the stream tells it. */
    String text() {
        return JSON.writeValueAsString(this);
    }
}
