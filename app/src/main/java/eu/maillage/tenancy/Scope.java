package eu.maillage.tenancy;

import java.util.UUID;

/**
 * What a role, a link or an entry of the audit log is about, without knowing what it is: «territory», «organisation»,
 * «event»… and its id.
 */
public record Scope(String kind, UUID id) {

    public static final String TERRITORY = "territory";

    public static Scope of(TerritoryId territory) {
        return new Scope(TERRITORY, territory.value());
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
