package eu.maillage.directory.domain;

import eu.maillage.directory.Coordinates;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Purpose;
import eu.maillage.directory.domain.Verdict.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        return with(other, consents);
    }

    Draft refusing(Purpose purpose) {
        Map<Purpose, Boolean> refused = new EnumMap<>(consents);
        refused.put(purpose, false);
        return with(kind, refused);
    }

    private Draft with(OrganisationKind other, Map<Purpose, Boolean> consents) {
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

    /** What it says of its person: her address and her number. */
    List<ImportColumn> saysOfPerson() {
        List<ImportColumn> said = new ArrayList<>();
        if (contact != null && contact.email() != null) {
            said.add(ImportColumn.EMAIL);
        }
        if (contact != null && contact.phone() != null) {
            said.add(ImportColumn.PHONE);
        }
        return said;
    }

    /** All that is kept of it besides its name, where the row is an organisation of its own: its person first. */
    List<Change> kept() {
        List<Change> kept = new ArrayList<>();
        if (contact != null) {
            keep(kept, ImportColumn.CONTACT, contact.name());
            keep(kept, ImportColumn.ROLE, role);
            keep(kept, ImportColumn.EMAIL, contact.email());
            keep(kept, ImportColumn.PHONE, contact.phone());
        }
        keep(kept, ImportColumn.SIRET, identifiers.siret() != null ? identifiers.siret() : identifiers.bce());
        keep(kept, ImportColumn.SIREN, identifiers.siret() != null ? null : identifiers.siren());
        keep(kept, ImportColumn.RNA, identifiers.rna());
        keep(kept, ImportColumn.KIND, kindWritten ? kind.name() : null);
        keep(kept, ImportColumn.SECTOR, sector);
        keep(kept, ImportColumn.ZONE, zone);
        keep(kept, ImportColumn.STREET, address.street());
        keep(kept, ImportColumn.POSTAL_CODE, address.postalCode());
        keep(kept, ImportColumn.COMMUNE, address.commune());
        keep(kept, ImportColumn.LATITUDE, given == null ? null : given.latitude() + " " + given.longitude());
        keep(kept, ImportColumn.SIZE, size == null ? null : size.name());
        keep(kept, ImportColumn.LABELS, String.join(", ", labels));
        keep(kept, ImportColumn.WEBSITE, website);
        keep(kept, ImportColumn.NOTE, note);
        new TreeMap<>(consents)
                .forEach((purpose, answer) -> keep(kept, ImportColumn.of(purpose), String.valueOf(answer)));
        return List.copyOf(kept);
    }

    private static void keep(List<Change> kept, ImportColumn column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            kept.add(new Change(column, "", value));
        }
    }

    /** As an organisation of its own, for comparing and creating. */
    Particulars particulars() {
        return new Particulars(
                name, kind, null, identifiers, sector, null, size, labels, address, given, website, note);
    }
}
