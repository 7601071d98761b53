package eu.maillage.ui;

/** The proof that a form comes from one of our pages. */
public record Csrf(String parameter, String header, String token) {}
