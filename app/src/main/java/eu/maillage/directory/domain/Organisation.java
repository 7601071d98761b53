package eu.maillage.directory.domain;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.OrganisationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is stored.
 *
 * @param version counts its changes, so that two people cannot overwrite each other unseen
 * @param place its own, or its commune's
 * @param mergedInto the organisation that was kept, when this one turned out to be the same
 */
public record Organisation(
        OrganisationId id,
        int version,
        Particulars particulars,
        @Nullable Coordinates place,
        @Nullable Instant archivedAt,
        @Nullable OrganisationId mergedInto,
        Instant createdAt,
        Instant changedAt) {

    public String name() {
        return particulars.name();
    }

    public boolean archived() {
        return archivedAt != null;
    }
}
