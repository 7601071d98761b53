package eu.maillage.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The address that a sign-in link is asked for.
 *
 * @param next the page that was asked for before
 */
public record SignInForm(
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable String next) {}
