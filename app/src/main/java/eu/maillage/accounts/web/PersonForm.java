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

        @NotBlank @Email(regexp = PersonForm.WITH_A_DOMAIN) @Size(max = 254)
        String email,

        @NotNull Role role) {

    /** Without its last part an address is a slip: no letter would ever arrive there. */
    static final String WITH_A_DOMAIN = ".+@.+\\.[^.]{2,}";

    /** The other roles are given by links, each within its scope. */
    @AssertTrue
    public boolean isRoleOfTerritory() {
        return PeoplePages.ROLES.contains(role);
    }
}
