package eu.maillage.exchanges.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who was there in which round: whoever is there now, and whoever left, until it left. */
public record Presence(RunningOrder order, Latecomers latecomers) {

    /** Whether it was there when the round began: what it raised in it can be noted and corrected. */
    public boolean came(RoundPlan.Seat seat, Phase phase, int round) {
        return seat.present() || isBeforeItLeft(seat.organisation(), order.began(phase, round));
    }

    /** Whether it was there until the round ended: it was asked about every card of it. */
    public boolean stayed(RoundPlan.Seat seat, Phase phase, int round) {
        return seat.present() || isBeforeItLeft(seat.organisation(), order.ended(phase, round));
    }

    private boolean isBeforeItLeft(UUID organisation, Optional<Instant> moment) {
        Instant left = latecomers.left().get(organisation);
        return left != null && moment.filter(at -> at.isBefore(left)).isPresent();
    }
}
