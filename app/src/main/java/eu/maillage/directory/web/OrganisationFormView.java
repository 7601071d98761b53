package eu.maillage.directory.web;

import eu.maillage.directory.domain.Alike;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form of an organisation.
 *
 * @param id of the one that is changed; absent for a new one
 * @param version that a new save would replace
 * @param stale whether somebody else changed it since it was read
 * @param alike those that may be the same as the new one
 */
public record OrganisationFormView(
        @Nullable UUID id,
        String title,
        FormState form,
        int version,
        boolean stale,
        List<Alike> alike,
        List<Option> kinds,
        List<Option> bodies,
        List<Option> sectors,
        List<Option> zones,
        List<Option> sizes) {

    public String action() {
        return id == null ? "/organisations/new" : "/organisations/" + id + "/edit";
    }

    public String back() {
        return id == null ? "/organisations" : "/organisations/" + id;
    }
}
