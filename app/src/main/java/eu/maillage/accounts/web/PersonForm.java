package eu.maillage.accounts.web;

import eu.maillage.tenancy.Role;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody to let in. */
public record PersonForm(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Email @Size(max = 254) String email,
        @NotNull Role role) {

    /** The other roles are given by links, each within its scope. */
    @AssertTrue
    public boolean isRoleOfTerritory() {
        return PeoplePages.ROLES.contains(role);
    }
}
