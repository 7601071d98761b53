package eu.maillage.accounts.web;

import java.time.ZoneId;
import org.springframework.validation.BindingResult;

/** The field of a form that names a time zone. */
final class ZoneField {

    private ZoneField() {}

    static void check(String zone, BindingResult errors) {
        if (!zone.isBlank() && !ZoneId.getAvailableZoneIds().contains(zone.strip())) {
            errors.rejectValue("zone", "accounts.setup.zone-unknown");
        }
    }
}
