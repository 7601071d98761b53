package eu.maillage.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations are looked for; what is left open narrows nothing.
 *
 * @param words each of them in what the organisation is known by
 * @param section of the classification of activities, a letter
 * @param without those that are not wanted, such as those already chosen
 */
public record OrganisationSearch(
        String words, @Nullable ZoneId zone, @Nullable String section, Set<OrganisationId> without) {

    public OrganisationSearch {
        without = Set.copyOf(without);
    }

    /** By its words alone. */
    public static OrganisationSearch of(String words) {
        return new OrganisationSearch(words, null, null, Set.of());
    }
}
