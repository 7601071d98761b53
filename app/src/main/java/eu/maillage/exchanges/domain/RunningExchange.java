package eu.maillage.exchanges.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as the room sees it.
 *
 * @param published the plan that the room follows, with the presence known now; absent until one is published
 * @param closed whether it takes no more answers
 */
public record RunningExchange(@Nullable PublishedPlan published, RunningOrder order, boolean closed) {

    public Optional<RoundPlan> plan() {
        return Optional.ofNullable(published).map(PublishedPlan::plan);
    }

    /** The number of the plan among those published; 0 while there is none. */
    public int planVersion() {
        return published == null ? 0 : published.version();
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

    /** The phase that would start next: the first planned one that was not played. */
    public Optional<Phase> nextPhase() {
        return plan().stream()
                .flatMap(plan -> plan.phases().stream())
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
