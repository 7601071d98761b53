package eu.maillage.mail.web;

import eu.maillage.mail.Correspondent;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;

/** Where a trial letter goes. */
public record TrialForm(@NotBlank String address) {

    @AssertTrue(message = "ui.error.email")
    public boolean isAddressed() {
        return address == null || address.isBlank() || Correspondent.isAddress(address);
    }
}
