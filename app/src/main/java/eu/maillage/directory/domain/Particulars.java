package eu.maillage.directory.domain;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.NewOrganisation;
import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.OrganisationName;
import eu.maillage.directory.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation, apart from its people.
 *
 * @param body the public body that a department is part of
 * @param sector a code of NAF rév. 2
 * @param given the position given for the organisation itself; without it, its commune's is used
 */
public record Particulars(
        String name,
        OrganisationKind kind,
        @Nullable OrganisationId body,
        Identifiers identifiers,
        @Nullable String sector,
        @Nullable ZoneId zone,
        @Nullable Size size,
        List<String> labels,
        Address address,
        @Nullable Coordinates given,
        @Nullable String website,
        @Nullable String note) {

    public Particulars {
        name = name.strip();
        labels = List.copyOf(labels);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An organisation has a name. Maybe an empty field was not refused.");
        }
        if (given != null && given.precision() != Coordinates.Precision.ADDRESS) {
            throw new IllegalArgumentException(
                    "%s is not the organisation's own place. Maybe a guess was stored.".formatted(given));
        }
        body = kind == OrganisationKind.DEPARTMENT ? body : null;
    }

    public static Particulars named(String name, OrganisationKind kind) {
        return new Particulars(
                name, kind, null, Identifiers.NONE, null, null, null, List.of(), Address.NONE, null, null, null);
    }

    static Particulars of(NewOrganisation told, Identifiers identifiers, @Nullable String sector) {
        return new Particulars(
                told.name(),
                told.kind(),
                null,
                identifiers,
                sector,
                told.zone(),
                null,
                List.of(),
                new Address(told.street(), told.postalCode(), told.commune()),
                null,
                null,
                null);
    }

    public String folded() {
        return Folding.name(name);
    }

    OrganisationName called() {
        return Folding.organisation(name);
    }
}
