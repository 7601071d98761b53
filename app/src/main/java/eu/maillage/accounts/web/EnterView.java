package eu.maillage.accounts.web;

import eu.maillage.tenancy.Role;

/** What a capability link was made for. */
public record EnterView(String secret, Role role, String label) {}
