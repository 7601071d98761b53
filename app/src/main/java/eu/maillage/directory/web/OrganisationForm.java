package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.domain.Organisation;
import eu.maillage.directory.domain.Size;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator types about an organisation.
 *
 * @param identifier a SIRET, a SIREN or a Belgian number
 * @param body the public body that a department is part of
 * @param zone by its name: a new name makes a new zone
 * @param labels separated by commas
 * @param anyway whether likely duplicates were seen and found to be others
 */
public record OrganisationForm(
        @NotBlank(message = "directory.form.name-missing") @jakarta.validation.constraints.Size(max = 200)
        String name,

        @NotNull OrganisationKind kind,
        @Nullable String body,
        @Nullable String identifier,
        @Nullable String rna,
        @Nullable String sector,

        @Nullable @jakarta.validation.constraints.Size(max = 120)
        String zone,

        @Nullable Size size,

        @Nullable @jakarta.validation.constraints.Size(max = 300)
        String labels,

        @Nullable @jakarta.validation.constraints.Size(max = 300)
        String street,

        @Nullable @jakarta.validation.constraints.Size(max = 12)
        String postalCode,

        @Nullable @jakarta.validation.constraints.Size(max = 120)
        String commune,

        @Nullable @jakarta.validation.constraints.Size(max = 300)
        String website,

        @Nullable @jakarta.validation.constraints.Size(max = 4000)
        String note,

        @Nullable Boolean anyway,
        @Nullable Integer version) {

    boolean isMeant() {
        return Boolean.TRUE.equals(anyway);
    }

    /** The version that was read; none is the oldest. */
    int read() {
        return version == null ? 0 : version;
    }

    static OrganisationForm named(String name) {
        return new OrganisationForm(
                name,
                OrganisationKind.COMPANY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                0);
    }

    static OrganisationForm of(Organisation stored, String zone) {
        var told = stored.particulars();
        var ids = told.identifiers();
        return new OrganisationForm(
                told.name(),
                told.kind(),
                told.body() == null ? null : told.body().toString(),
                ids.siret() != null ? ids.siret() : ids.siren() != null ? ids.siren() : ids.bce(),
                ids.rna(),
                told.sector(),
                zone,
                told.size(),
                String.join(", ", told.labels()),
                told.address().street(),
                told.address().postalCode(),
                told.address().commune(),
                told.website(),
                told.note(),
                false,
                stored.version());
    }
}
