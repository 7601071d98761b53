package eu.maillage.tenancy;

import java.util.UUID;

/** Names a territory: the tenant whose data, people and settings are its own. */
public record TerritoryId(UUID value) {

    public static TerritoryId of(String text) {
        return new TerritoryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
