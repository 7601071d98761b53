package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Sector;
import eu.maillage.ui.FormState;
import eu.maillage.ui.Option;
import eu.maillage.ui.Paging;
import eu.maillage.ui.Sort;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of organisations.
 *
 * @param resembling whether nothing matched, and those that resemble it are shown instead
 * @param empty whether the directory has none at all
 */
public record ListView(
        ListFilter filter,
        FormState form,
        List<Row> rows,
        Paging paging,
        Sort sort,
        List<Option> kinds,
        List<Option> zones,
        List<Option> sections,
        List<Option> labels,
        boolean resembling,
        boolean empty) {

    /** One organisation with the first person to call. */
    public record Row(
            UUID id,
            String name,
            OrganisationKind kind,
            @Nullable String siret,
            @Nullable Sector sector,
            @Nullable String zone,
            @Nullable String commune,
            List<String> labels,
            @Nullable String contact,
            @Nullable String email,
            @Nullable String phone) {}
}
