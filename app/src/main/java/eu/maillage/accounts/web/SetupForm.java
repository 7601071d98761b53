package eu.maillage.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The territory and its first coordinator.
 *
 * @param console the address that the console shows, only where another one was opened
 */
public record SetupForm(
        @Nullable String console,
        @NotBlank @Size(max = 120) String territory,
        @NotBlank String zone,
        @NotBlank @Size(max = 120) String name,

        @NotBlank @Email(regexp = PersonForm.WITH_A_DOMAIN) @Size(max = 254)
        String email) {}
