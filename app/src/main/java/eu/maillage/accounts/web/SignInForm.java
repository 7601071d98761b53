package eu.maillage.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The address that a sign-in link is asked for. */
public record SignInForm(@NotBlank @Email @Size(max = 254) String email) {}
