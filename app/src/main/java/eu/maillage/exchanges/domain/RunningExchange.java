package eu.maillage.exchanges.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as the room sees it.
 *
 * @param published the plan that the room follows, with the presence known now; absent until one is published
 * @param latecomers who took a seat while it was going on
 * @param closed whether it takes no more answers
 * @param message what the control room has to say to everybody just now
 */
public record RunningExchange(
        @Nullable PublishedPlan published,
        RunningOrder order,
        Latecomers latecomers,
        boolean closed,
        @Nullable RoomMessage message) {

    public Optional<RoundPlan> plan() {
        return Optional.ofNullable(published).map(PublishedPlan::plan);
    }

    /** Who became one with another: what comes from a tablet or a page may name them by the ids of before. */
    public Mergers mergers() {
        return published == null ? Mergers.NONE : published.mergers();
    }

    /** The number of the plan among those published; 0 while there is none. */
    public int planVersion() {
        return published == null ? 0 : published.version();
    }

    /** Changes whenever somebody who is seated comes or goes. */
    public int attendance() {
        return plan().map(RoundPlan::attendance).orElse(0) + latecomers.hashCode();
    }

    /** Who was there in which round. */
    public Presence presence() {
        return new Presence(order, latecomers);
    }

    public RoundClock clock() {
        return order.clock();
    }

    /** The round that is on, running or paused. */
    public Optional<Moment> moment() {
        return switch (order.clock()) {
            case RoundClock.Running on -> Optional.of(new Moment(on.phase(), on.round(), on.rounds()));
            case RoundClock.Paused on -> Optional.of(new Moment(on.phase(), on.round(), on.rounds()));
            case RoundClock.Waiting _, RoundClock.Over _ -> Optional.empty();
        };
    }

    /** The round that is on; after a phase the last one that it reached. */
    public Optional<Moment> place() {
        return order.clock() instanceof RoundClock.Over over
                ? Optional.of(new Moment(over.phase(), order.reached(over.phase()), order.reached(over.phase())))
                : moment();
    }

    /** Every phase was played, or no more answers are taken. */
    public boolean isOver() {
        return closed
                || (order.clock() instanceof RoundClock.Over && nextPhase().isEmpty());
    }

    /** The phase that would start next: the first planned one that was not played and has cards. */
    public Optional<Phase> nextPhase() {
        return plan().stream()
                .flatMap(plan -> plan.phases().stream())
                .filter(RoundPlan.PhasePlan::hasCards)
                .map(RoundPlan.PhasePlan::phase)
                .filter(phase -> !order.played().contains(phase))
                .findFirst();
    }

    /** A round of a phase. */
    public record Moment(Phase phase, int round, int rounds) {

        public boolean isLast() {
            return round == rounds;
        }
    }
}
