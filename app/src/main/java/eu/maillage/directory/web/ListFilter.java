package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationKind;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the list, as its address says it; nonsense narrows nothing.
 *
 * @param q words
 * @param zone an id, or «none»
 * @param sector a section of NAF, a letter
 * @param lack «email» for those that nobody can write to
 * @param state «archived» for those put aside
 */
public record ListFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String zone,
        @Nullable String sector,
        @Nullable String label,
        @Nullable String lack,
        @Nullable String state) {

    static final String NONE = "none";

    String text() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    Optional<OrganisationKind> ofKind() {
        return Arrays.stream(OrganisationKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst();
    }

    Optional<UUID> ofZone() {
        try {
            return zone == null || zone.isEmpty() || zone.equals(NONE)
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(zone));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    boolean withoutZone() {
        return NONE.equals(zone);
    }

    boolean withoutEmail() {
        return "email".equals(lack);
    }

    boolean archived() {
        return "archived".equals(state);
    }

    String section() {
        return Objects.requireNonNullElse(sector, "");
    }

    String withLabel() {
        return Objects.requireNonNullElse(label, "").strip();
    }

    /** Whether anything is narrowed. */
    public boolean narrows() {
        return !text().isEmpty()
                || ofKind().isPresent()
                || ofZone().isPresent()
                || withoutZone()
                || !section().isEmpty()
                || !withLabel().isEmpty()
                || withoutEmail()
                || archived();
    }
}
