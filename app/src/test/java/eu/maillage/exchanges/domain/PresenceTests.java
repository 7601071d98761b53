package eu.maillage.exchanges.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PresenceTests {

    private static final UUID BAKER = SmallExchange.BAKER;
    private static final RoundPlan.Seat GONE = new RoundPlan.Seat(BAKER, "Boulangerie Martin", false);

    /** Three rounds of offers from minute 0 on, five minutes each but for a pause, then one of needs at minute 20. */
    private static final RunningOrder ORDER = new RunningOrder(List.of(
            new ClockMove(1, minute(0), new Press.StartPhase(Phase.OFFERS, 3, Duration.ofMinutes(5))),
            new ClockMove(2, minute(5), new Press.NextRound()),
            new ClockMove(3, minute(6), new Press.Pause()),
            new ClockMove(4, minute(7), new Press.Resume()),
            new ClockMove(5, minute(10), new Press.NextRound()),
            new ClockMove(6, minute(15), new Press.EndPhase()),
            new ClockMove(7, minute(20), new Press.StartPhase(Phase.NEEDS, 3, Duration.ofMinutes(5)))));

    @Test
    void whoIsThereNowWasThereAlways() {
        RoundPlan.Seat there = new RoundPlan.Seat(BAKER, "Boulangerie Martin", true);

        assertThat(left(0).came(there, Phase.NEEDS, 3)).isTrue();
        assertThat(left(0).stayed(there, Phase.NEEDS, 3)).isTrue();
    }

    @Test
    void whoLeftCameToTheRoundsThatHadBegunAndStayedThroughThoseThatHadEnded() {
        Presence presence = left(8);

        assertThat(presence.came(GONE, Phase.OFFERS, 1)).isTrue();
        assertThat(presence.stayed(GONE, Phase.OFFERS, 1)).isTrue();
        assertThat(presence.came(GONE, Phase.OFFERS, 2)).isTrue();
        assertThat(presence.stayed(GONE, Phase.OFFERS, 2)).isFalse();
        assertThat(presence.came(GONE, Phase.OFFERS, 3)).isFalse();
        assertThat(presence.came(GONE, Phase.NEEDS, 1)).isFalse();
    }

    @Test
    void theLastRoundEndsWithItsPhase() {
        assertThat(left(16).stayed(GONE, Phase.OFFERS, 3)).isTrue();
        assertThat(left(16).came(GONE, Phase.OFFERS, 4)).isFalse();
        assertThat(left(21).stayed(GONE, Phase.NEEDS, 1)).isFalse();
    }

    @Test
    void whoNeverCameWasInNoRound() {
        assertThat(left(-30).came(GONE, Phase.OFFERS, 1)).isFalse();
        assertThat(left(30).came(GONE, Phase.OFFERS, 0)).isFalse();
        assertThat(new Presence(ORDER, Latecomers.NONE).came(GONE, Phase.OFFERS, 1))
                .isFalse();
    }

    private static Presence left(int minute) {
        return new Presence(ORDER, new Latecomers(Map.of(), Map.of(BAKER, minute(minute)), Set.of()));
    }

    private static Instant minute(int minute) {
        return Instant.EPOCH.plus(Duration.ofMinutes(minute));
    }
}
