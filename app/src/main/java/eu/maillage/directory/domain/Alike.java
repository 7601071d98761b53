package eu.maillage.directory.domain;

/** An organisation that may be the same as another, and why. */
public record Alike(Organisation organisation, Likeness likeness) {}
