package eu.maillage.directory.domain;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What it says of the organisation. */
    List<ImportColumn> says() {
        Map<ImportColumn, Optional<?>> values = new EnumMap<>(ImportColumn.class);
        values.put(ImportColumn.KIND, kindWritten ? Optional.of(kind) : Optional.empty());
        values.put(
                ImportColumn.SIRET,
                Optional.ofNullable(identifiers.siret()).or(() -> Optional.ofNullable(identifiers.bce())));
        values.put(ImportColumn.SIREN, Optional.ofNullable(identifiers.siren()));
        values.put(ImportColumn.RNA, Optional.ofNullable(identifiers.rna()));
        values.put(ImportColumn.SECTOR, Optional.ofNullable(sector));
        values.put(ImportColumn.ZONE, Optional.ofNullable(zone));
        values.put(ImportColumn.SIZE, Optional.ofNullable(size));
        values.put(ImportColumn.STREET, Optional.ofNullable(address.street()));
        values.put(ImportColumn.POSTAL_CODE, Optional.ofNullable(address.postalCode()));
        values.put(ImportColumn.COMMUNE, Optional.ofNullable(address.commune()));
        values.put(ImportColumn.LATITUDE, Optional.ofNullable(given));
        values.put(ImportColumn.WEBSITE, Optional.ofNullable(website));
        values.put(ImportColumn.NOTE, Optional.ofNullable(note));
        return values.entrySet().stream()
                .filter(value -> value.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What it says of its person: her address and number, and her consents. */
    List<ImportColumn> saysOfPerson() {
        List<ImportColumn> said = new ArrayList<>();
        consents.keySet().forEach(purpose -> said.add(ImportColumn.of(purpose)));
        if (contact != null && contact.email() != null) {
            said.add(ImportColumn.EMAIL);
        }
        if (contact != null && contact.phone() != null) {
            said.add(ImportColumn.PHONE);
        }
        return said;
    }

    /** As an organisation of its own, for comparing and creating. */
    Particulars particulars() {
        return new Particulars(
                name, kind, null, identifiers, sector, null, size, labels, address, given, website, note);
    }
}
