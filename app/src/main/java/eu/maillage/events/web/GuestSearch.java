package eu.maillage.events.web;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationSearch;
import eu.maillage.directory.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a coordinator looks for in the directory, as the address of the page says it; nonsense narrows nothing.
 *
 * @param zone an id
 * @param sector a section of the classification, a letter
 */
public record GuestSearch(
        @Nullable String text,
        @Nullable String zone,
        @Nullable String sector) {

    static final GuestSearch NOTHING = new GuestSearch(null, null, null);

    /** Whether she has searched: with nothing typed or chosen, for all. */
    boolean isAsked() {
        return text != null || zone != null || sector != null;
    }

    public boolean narrows() {
        return !typed().isEmpty() || inZone() != null || inSector() != null;
    }

    public String typed() {
        return Objects.requireNonNullElse(text, "").strip();
    }

    OrganisationSearch without(Set<OrganisationId> there) {
        return new OrganisationSearch(typed(), inZone(), inSector(), there);
    }

    private @Nullable ZoneId inZone() {
        try {
            return zone == null || zone.isBlank() ? null : ZoneId.of(zone);
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    private @Nullable String inSector() {
        return sector == null || sector.isBlank() ? null : sector;
    }
}
