package eu.maillage.exchanges.domain.plan;

import eu.maillage.directory.OrganisationId;
import java.util.List;
import java.util.Set;

/**
 * One demand that a seating breaks, or that cannot hold beside others.
 *
 * @param organisations those it speaks of; none for the size of tables
 * @param number the table of a fixed place, or the fewest or most seats
 */
public record Demanded(Kind kind, List<OrganisationId> organisations, int number) {

    /** What is demanded. */
    public enum Kind {
        FEWEST_SEATS,
        MOST_SEATS,
        TOGETHER,
        APART,
        FIXED
    }

    public Demanded {
        organisations = List.copyOf(organisations);
    }

    /** Whether it demands the same, in whatever order it names them. */
    boolean isSameAs(Demanded other) {
        return kind == other.kind
                && number == other.number
                && Set.copyOf(organisations).equals(Set.copyOf(other.organisations));
    }
}
