package eu.maillage.accounts.web;

/** Whose sign-in link was opened. */
public record ConfirmView(String secret, String name, String email) {}
