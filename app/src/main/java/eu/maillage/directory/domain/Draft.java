package eu.maillage.directory.domain;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row of a spreadsheet says, as far as it could be read; what is empty there says nothing.
 *
 * @param kind as written; guessed where no column says it
 * @param kindWritten whether a column says it
 */
public record Draft(
        String name,
        OrganisationKind kind,
        boolean kindWritten,
        Identifiers identifiers,
        @Nullable String sector,
        @Nullable String zone,
        @Nullable Size size,
        List<String> labels,
        Address address,
        @Nullable Coordinates given,
        @Nullable String website,
        @Nullable String note,
        Contact.@Nullable Details contact,
        @Nullable String role,
        Map<Purpose, Boolean> consents) {

    public Draft {
        labels = List.copyOf(labels);
        consents = Map.copyOf(consents);
    }

    Draft as(OrganisationKind other) {
        return new Draft(
                name,
                other,
                kindWritten,
                identifiers,
                sector,
                zone,
                size,
                labels,
                address,
                given,
                website,
                note,
                contact,
                role,
                consents);
    }

    /** As an organisation of its own, for comparing and creating. */
    Particulars particulars() {
        return new Particulars(
                name, kind, null, identifiers, sector, null, size, labels, address, given, website, note);
    }
}
