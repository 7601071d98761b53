package eu.maillage.accounts;

import eu.maillage.tenancy.Role;
import java.util.Set;

/** Somebody who can sign in to a territory, with the roles held over the whole of it. */
public record Person(PersonId id, String name, String email, Set<Role> roles) {}
