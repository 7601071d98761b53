package eu.maillage.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, as other modules see it.
 *
 * @param id of the organisation kept, where the one asked for was merged into it
 * @param contacts in their order; empty for an asker who may not see people's details
 * @param archived no longer proposed anywhere, still named in what it took part in
 */
public record OrganisationFace(
        OrganisationId id,
        String name,
        OrganisationKind kind,
        @Nullable String siret,
        @Nullable Sector sector,
        @Nullable ZoneFace zone,
        @Nullable String commune,
        @Nullable Coordinates coordinates,
        List<ContactFace> contacts,
        boolean archived) {

    public OrganisationFace {
        contacts = List.copyOf(contacts);
    }

    /** The kilometres between two organisations, unknown while one of them has no place. */
    public Optional<Double> kilometresTo(OrganisationFace other) {
        return coordinates == null || other.coordinates == null
                ? Optional.empty()
                : Optional.of(coordinates.kilometresTo(other.coordinates));
    }
}
