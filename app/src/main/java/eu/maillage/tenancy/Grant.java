package eu.maillage.tenancy;

/** One role within one scope. */
public record Grant(Role role, Scope scope) {}
