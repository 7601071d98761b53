package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One plan of an exchange, kept for ever under its number.
 *
 * @param number from 1
 * @param about who was moved, where one was
 * @param locksBefore the places that were fixed until then, so that going back brings them back
 * @param basis the version that an undo leads back to; absent for the first
 */
public record PlanVersion(
        int number,
        Instant madeAt,
        String madeBy,
        Cause cause,
        @Nullable OrganisationId about,
        @Nullable Integer basis,
        List<Wish.Fixed> locksBefore,
        PlanContent content) {

    public PlanVersion {
        locksBefore = List.copyOf(locksBefore);
    }

    /** All that it names. */
    Stream<OrganisationId> organisations() {
        return Stream.concat(
                content.seating().organisations().stream(),
                Stream.concat(Stream.ofNullable(about), locksBefore.stream().map(Wish.Fixed::organisation)));
    }

    /** Why it was made. */
    public enum Cause {
        /** By the search for a seating. */
        PLANNED,
        /** Somebody was moved to another table. */
        MOVED,
        /** Two exchanged their chairs. */
        SWAPPED,
        /** Whoever came or went, and cards brought or taken back, were taken in; all others stayed. */
        UPDATED,
        /** The rounds were changed. */
        ROTATED,
        /** An earlier version was taken up again. */
        RESTORED
    }
}
