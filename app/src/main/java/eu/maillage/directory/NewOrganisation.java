package eu.maillage.directory;

import org.jspecify.annotations.Nullable;

/** What another module knows of an organisation that it asks the directory to register. */
public record NewOrganisation(
        String name,
        OrganisationKind kind,
        @Nullable String siret,
        @Nullable String sectorCode,
        @Nullable ZoneId zone,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String commune) {

    /** The least that is needed: a name and a kind. */
    public static NewOrganisation named(String name, OrganisationKind kind) {
        return new NewOrganisation(name, kind, null, null, null, null, null, null);
    }
}
