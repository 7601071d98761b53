package eu.maillage.accounts.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;

/** The territory and its first coordinator. */
public record SetupForm(
        @NotBlank @Size(max = 120) String territory,
        @NotBlank String zone,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Email @Size(max = 254) String email) {

    @AssertTrue(message = "accounts.setup.zone-unknown")
    public boolean isZoneKnown() {
        return ZoneId.getAvailableZoneIds().contains(zone);
    }
}
