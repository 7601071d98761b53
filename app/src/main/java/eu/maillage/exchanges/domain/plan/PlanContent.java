package eu.maillage.exchanges.domain.plan;

import eu.maillage.events.BroughtCardId;
import eu.maillage.exchanges.domain.Phase;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan: who sits where, and which batch is where when.
 *
 * @param settings it was made with
 * @param proof how good the seating is known to be; absent once it was changed by hand
 */
public record PlanContent(
        ExchangeSettings settings,
        Seating seating,
        @Nullable Proof proof,
        List<PhaseRotation> rotations) {

    public PlanContent {
        rotations = List.copyOf(rotations);
    }

    public PhaseRotation rotation(Phase phase) {
        return rotations.stream()
                .filter(rotation -> rotation.phase() == phase)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No rotation for %s. Maybe the plan was kept by an older version.".formatted(phase)));
    }

    /** The cards that the plan knows of, those left out and those without a table to hear them included. */
    public Set<BroughtCardId> cards() {
        Set<BroughtCardId> cards = new HashSet<>();
        for (PhaseRotation rotation : rotations) {
            cards.addAll(rotation.leftOut());
            rotation.rounds().stream().flatMap(List::stream).forEach(visit -> {
                cards.addAll(visit.cards());
                cards.addAll(visit.unread());
            });
        }
        return Set.copyOf(cards);
    }
}
