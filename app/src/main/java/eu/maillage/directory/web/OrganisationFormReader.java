package eu.maillage.directory.web;

import eu.maillage.directory.OrganisationId;
import eu.maillage.directory.OrganisationKind;
import eu.maillage.directory.Sector;
import eu.maillage.directory.domain.Address;
import eu.maillage.directory.domain.Identifiers;
import eu.maillage.directory.domain.LegalId;
import eu.maillage.directory.domain.LegalIdReading;
import eu.maillage.directory.domain.LegalIds;
import eu.maillage.directory.domain.Organisation;
import eu.maillage.directory.domain.Particulars;
import eu.maillage.directory.domain.Sectors;
import eu.maillage.directory.domain.Website;
import eu.maillage.directory.domain.Zones;
import eu.maillage.tenancy.Asker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Makes particulars of what was typed, or says in the form what could not be read. */
@Component
class OrganisationFormReader {

    private static final int MOST_NAMED = 6;

    private final Sectors sectors;
    private final Zones zones;

    OrganisationFormReader(Sectors sectors, Zones zones) {
        this.sectors = sectors;
        this.zones = zones;
    }

    /** What is wrong beside the shape: what cannot be read as what it should be. */
    void check(OrganisationForm form, BindingResult errors, Locale locale) {
        identifiers(form, errors);
        sector(form.sector(), errors, locale);
        String website = blankToNull(form.website());
        if (website != null && Website.read(website).isEmpty()) {
            errors.rejectValue("website", "directory.form.website-unreadable");
        }
        String postalCode = blankToNull(form.postalCode());
        if (postalCode != null && !Address.isPostalCode(postalCode)) {
            errors.rejectValue("postalCode", "directory.form.postal-code-unreadable");
        }
    }

    /** The particulars of a form without errors; a zone that is not there yet is made. */
    Particulars read(Asker asker, OrganisationForm form, BindingResult errors, @Nullable Organisation stored) {
        String zone = blankToNull(form.zone());
        boolean department = form.kind() == OrganisationKind.DEPARTMENT;
        String body = blankToNull(form.body());
        return new Particulars(
                form.name(),
                form.kind(),
                department && body != null ? OrganisationId.of(body) : null,
                identifiers(form, errors),
                sector(form.sector(), errors, Locale.FRENCH),
                zone == null ? null : zones.findOrAdd(asker, zone),
                form.size(),
                labels(form.labels()),
                new Address(blankToNull(form.street()), blankToNull(form.postalCode()), blankToNull(form.commune())),
                stored == null ? null : stored.particulars().given(),
                website(form.website()),
                blankToNull(form.note()));
    }

    private static Identifiers identifiers(OrganisationForm form, BindingResult errors) {
        Identifiers found = identifier(Identifiers.NONE, "identifier", form.identifier(), errors);
        return identifier(found, "rna", form.rna(), errors);
    }

    private static Identifiers identifier(
            Identifiers found, String field, @Nullable String written, BindingResult errors) {
        return switch (LegalIds.read(written)) {
            case LegalIdReading.Absent() -> found;
            case LegalIdReading.Read(LegalId id, var repair) -> found.with(id);
            case LegalIdReading.Refused(LegalIdReading.Reason reason, var text) -> {
                errors.rejectValue(
                        field, "directory.form.identifier-" + reason.name().toLowerCase(Locale.ROOT));
                yield found;
            }
        };
    }

    private @Nullable String sector(@Nullable String written, BindingResult errors, Locale locale) {
        String text = blankToNull(written);
        if (text == null) {
            return null;
        }
        List<Sector> meant = sectors.meant(text);
        if (meant.isEmpty()) {
            errors.rejectValue("sector", "directory.form.sector-unknown");
        } else if (meant.size() > 1) {
            Object[] several = {meant.size(), named(meant, locale)};
            errors.rejectValue("sector", "directory.form.sector-several", several, null);
        }
        return meant.size() == 1 ? meant.getFirst().code() : null;
    }

    /** The first of them, as the list has them. */
    private static String named(List<Sector> sectors, Locale locale) {
        String first = sectors.stream()
                .limit(MOST_NAMED)
                .map(sector -> sector.code() + " " + sector.label(locale))
                .collect(Collectors.joining(" · "));
        return sectors.size() > MOST_NAMED ? first + "…" : first + ".";
    }

    private static List<String> labels(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("[,;]"))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable String website(@Nullable String written) {
        String text = blankToNull(written);
        return text == null ? null : Website.read(text).orElseThrow();
    }

    static @Nullable String blankToNull(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
