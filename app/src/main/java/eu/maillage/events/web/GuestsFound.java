package eu.maillage.events.web;

import eu.maillage.directory.OrganisationFace;
import eu.maillage.directory.OrganisationsFound;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The search for those who could be added, and whom it found.
 *
 * @param zones to choose among
 * @param sections of the classification of activities, to choose among
 * @param found without those who attend already; absent while nobody was searched for
 */
public record GuestsFound(
        GuestSearch search,
        List<Option> zones,
        List<Option> sections,
        @Nullable OrganisationsFound found) {

    /** As many as are shown, and so added, at once. */
    static final int MOST = 100;

    /** More than an exchange takes: who adds so many at once is asked first. */
    private static final int MANY = 40;

    public FormState form() {
        return FormState.of(search).named("search");
    }

    public List<OrganisationFace> shown() {
        return found == null ? List.of() : found.first();
    }

    public long total() {
        return found == null ? 0 : found.total();
    }

    public boolean isInVain() {
        return found != null && found.first().isEmpty();
    }

    public boolean isMore() {
        return total() > shown().size();
    }

    public boolean isMany() {
        return shown().size() > MANY;
    }

    /** The search again, for the button that adds all that it shows. */
    public Map<String, String> fields() {
        return Map.of(
                "text", search.typed(),
                "zone", Objects.requireNonNullElse(search.zone(), ""),
                "sector", Objects.requireNonNullElse(search.sector(), ""));
    }
}
