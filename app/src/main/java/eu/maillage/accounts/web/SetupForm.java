package eu.maillage.accounts.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The territory and its first coordinator. */
public record SetupForm(
        @NotBlank @Size(max = 120) String territory,
        @NotBlank String zone,
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Email @Size(max = 254) String email) {}
