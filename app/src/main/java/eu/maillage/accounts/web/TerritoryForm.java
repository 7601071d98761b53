package eu.maillage.accounts.web;

import eu.maillage.tenancy.Territory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A territory's name, zone and language.
 *
 * @param version of the territory that the form was filled from
 */
public record TerritoryForm(
        @NotBlank @Size(max = 120) String name,
        @NotBlank String zone,
        @NotBlank String language,
        int version) {

    static TerritoryForm of(Territory territory) {
        return new TerritoryForm(territory.name(), territory.zone().getId(), territory.language(), territory.version());
    }
}
